import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatDateTime } from '../../../../ui/format/format-time.ts';
import type { Locale } from '../../../../ui/locale.ts';
import { KINDS } from '../../../surveys/contract.ts';
import { writtenScore } from '../../../surveys/written-score.ts';
import { inMoney } from '../../gestures/in-money.ts';
import type { Conditions } from '../../routing/contract.ts';
import { conditionsSchema } from '../../routing/contract.ts';
import type { TimelineItem } from '../timeline/contract.ts';

export interface Sentence {
  /** The best of these that the messages know. */
  readonly keys: readonly string[];
  readonly context: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** What people wrote: shown as it is, never read as markup. */
  readonly words: Readonly<Record<string, string>>;
}

export interface EventReader {
  readonly names: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly timeZone: string;
  /** Whoever is a member no more. */
  readonly former: string;
  conditionWords(conditions: Conditions): string;
}

type Details = TimelineItem['details'];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What was done on a case, as a sentence about who did it, and what has to be known besides. */
export function eventWords(
  { by, action, details }: Pick<TimelineItem, 'by' | 'action' | 'details'>,
  reader: EventReader,
): Sentence[] {
  const name = action.replace(/^case\./, '');
  const key = `timeline.${name}`;
  const words = wordsIn(details, reader);
  const values = { ...valuesIn(details, reader), action };
  const main: Sentence = {
    keys: [...(by.kind === 'system' ? [`${key}-by-itself`] : []), key, 'timeline.something'],
    context: contextOf(details, words, by.id),
    values,
    words,
  };
  const besides = besidesOf(name, details, reader, words);
  return [
    main,
    ...besides.map(({ key: why, ...more }) => ({
      keys: [`why.${why}`],
      context: undefined,
      values: { ...values, ...more },
      words,
    })),
  ];
}

/** Some deeds read otherwise by what came of them, or by what is known of them. */
function contextOf(details: Details, words: Sentence['words'], by: string | null): string | undefined {
  const { outcome, type, ownerId, dueOn, to, status, score, stars } = details;
  const code = [outcome, type].find(isText);
  if (code !== undefined) return code;
  if (ownerId !== undefined) return !isText(ownerId) ? 'to-nobody' : ownerId === by ? 'taken' : 'given';
  if (to === null) return 'to-nobody';
  if (isText(dueOn)) return 'dated';
  if (['what', 'gesture', 'task', 'site', 'playbook'].some((word) => word in words)) {
    return typeof stars === 'number' ? 'starred' : 'named';
  }
  if (typeof score === 'number') return 'scored';
  return isText(status) ? status : undefined;
}

function wordsIn(details: Details, { locale }: EventReader): Record<string, string> {
  const { what, gesture, task, site, playbook, cause, told, why } = details;
  const named = (given: unknown): unknown => {
    if (typeof given !== 'object' || given === null) return undefined;
    const { fr, en } = given as { fr?: unknown; en?: unknown };
    return (locale === 'fr' ? fr : en) ?? fr ?? en;
  };
  const all = { what, gesture: named(gesture), task, site, playbook, cause: named(cause), told, why };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => isText(entry[1])),
  );
}

const PEOPLE = new Set(['ownerId', 'to']);
/** Numbers on the scale of a survey, where a detail tells which. */
const SCORES = new Set(['score', 'from']);
const MOMENTS = new Set(['dueAt', 'at']);

function valuesIn(
  details: Details,
  { names, locale, timeZone, former }: EventReader,
): Record<string, unknown> {
  const { cost, currency, stars, scale } = details;
  const kind = KINDS.find((one) => one === scale) ?? 'nps';
  const shown = (key: string, value: unknown): unknown => {
    if (typeof value === 'number' && SCORES.has(key)) return writtenScore(kind, value);
    if (!isText(value)) return value;
    if (key === 'dueOn') return formatDate(value, locale);
    if (key === 'openedAt') return formatDate(new Date(value), locale, 'medium', timeZone);
    if (MOMENTS.has(key) || (key === 'from' && 'promiseId' in details)) {
      return formatDateTime(new Date(value), locale, timeZone);
    }
    return names[value] ?? (PEOPLE.has(key) ? former : value);
  };
  return {
    ...Object.fromEntries(Object.entries(details).map(([key, value]) => [key, shown(key, value)])),
    ...(typeof cost === 'number' && isText(currency) && { amount: inMoney(cost, currency, locale) }),
    ...(typeof stars === 'number' && { count: stars }),
  };
}

interface Beside {
  readonly key: string;
  readonly conditions?: string;
}

/** Why it was so, and what follows from it. */
function besidesOf(name: string, details: Details, reader: EventReader, words: Sentence['words']): Beside[] {
  const { reason, rung, because, resurvey, customerTold, reasons, status, isLate } = details;
  const some = (is: boolean, key: string): Beside[] => (is ? [{ key }] : []);
  if (name === 'opened') return [...some(isText(reason), `opened-${reason}`), ...choice(details, reader)];
  if (name === 'handed-over') return [{ key: 'left' }, ...choice(details, reader)];
  if (name === 'escalated') {
    const isSoon = reason === 'target' && rung === 'manager';
    return some(isText(reason), `escalated-${isSoon ? 'soon' : reason}`);
  }
  if (name === 'reopened') {
    return [...some(isText(because), `reopened-${because}`), ...some(isText(resurvey), 'resurvey-cancelled')];
  }
  if (name === 'closed') return [...some('cause' in words, 'cause'), ...some('told' in words, 'told')];
  if (name === 'changed') return some('why' in words, 'given');
  if (name === 'followed-answer') return some(status === 'withdrawn', 'withdrawn');
  if (name.startsWith('promise-')) {
    return [
      ...some(isLate === true && name === 'promise-kept', 'late'),
      ...some(typeof customerTold === 'boolean', customerTold === true ? 'customer-told' : 'customer-untold'),
    ];
  }
  if (name === 'gesture-proposed' && Array.isArray(reasons)) {
    return reasons.filter(isText).map((code) => ({ key: `gesture-${code}` }));
  }
  return some(details.isOwn === true, 'decided-alone');
}

function choice({ chosenBy, conditions }: Details, { conditionWords }: EventReader): Beside[] {
  if (!isText(chosenBy)) return [];
  const read = conditionsSchema.safeParse(conditions);
  const said = chosenBy === 'rule' && read.success ? conditionWords(read.data) : '';
  return [
    { key: `chosen-${chosenBy}${chosenBy === 'rule' && said === '' ? '-every' : ''}`, conditions: said },
  ];
}

import type { TFunction } from 'i18next';
import type { Definition, Step, StepOf, Trigger } from '../contract.ts';

/** Names that a sentence needs beside its definition. */
export interface Names {
  readonly members: ReadonlyMap<string, string>;
  readonly surveys: ReadonlyMap<string, string>;
  readonly templates: ReadonlyMap<string, string>;
}

type T = TFunction<'playbooks'>;

const whom = (t: T, to: string, { members }: Names): string =>
  to === 'owner' || to === 'manager' ? t(`web.whom.${to}`) : (members.get(to) ?? t('web.whom.gone'));

/** A step as one says it, in the infinitive. */
export function stepWords(t: T, step: Step, names: Names): string {
  switch (step.kind) {
    case 'wait': {
      const key = step.counted === 'business' ? `business-${step.unit}` : step.unit;
      return t(`web.say.wait-${key}`, { count: step.amount });
    }
    case 'send':
      return sendWords(t, step, names);
    case 'task':
      return t(step.dueInDays === 0 ? 'web.say.task-today' : 'web.say.task', {
        title: step.title,
        whom: whom(t, step.owner, names),
        count: step.dueInDays,
      });
    case 'notify':
      return t('web.say.notify', { whom: whom(t, step.to, names) });
    case 'tag':
      return t('web.say.tag', { name: step.name, value: step.value });
  }
}

function sendWords(t: T, { texts, templateIds }: StepOf<'send'>, { templates }: Names): string {
  const [only = ''] = templateIds ?? [];
  if (templateIds === undefined) {
    return t('web.say.send', { subject: texts?.fr?.subject ?? texts?.en?.subject ?? '' });
  }
  if (templateIds.length > 1) return t('web.say.send-one-of', { count: templateIds.length });
  return t('web.say.send-template', { name: templates.get(only) ?? t('web.template-gone') });
}

export const triggerWords = (t: T, trigger: Trigger): string =>
  trigger.kind === 'band' ? t(`web.when.${trigger.band}`) : t(`web.when.${trigger.type}`);

export function surveyWords(t: T, surveyId: string | null, { surveys }: Names): string {
  if (surveyId === null) return t('web.any-survey');
  return t('web.to-survey', { name: surveys.get(surveyId) ?? t('web.gone-survey') });
}

/** The whole of it as one sentence. */
export function playbookWords(t: T, { trigger, surveyId, steps }: Definition, names: Names): string {
  const deeds = steps.map((step) => stepWords(t, step, names)).join(t('web.say.then'));
  const when = triggerWords(t, trigger);
  const survey = surveyId === null ? '' : ` ${surveyWords(t, surveyId, names)}`;
  return t('web.say.whole', { when: `${when}${survey}`, deeds });
}

/** What the choice of a step's addressee offers. */
export const recipientOptions = (t: T, { members }: Names) => [
  { id: 'owner', label: t('web.whom.owner') },
  { id: 'manager', label: t('web.whom.manager') },
  ...[...members].map(([id, label]) => ({ id, label })),
];

/** A member that has left is nobody to choose again. */
export const isChoosable = (to: string, { members }: Names): boolean =>
  to === 'owner' || to === 'manager' || members.has(to);

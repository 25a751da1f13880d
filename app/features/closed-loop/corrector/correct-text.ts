import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { kindsOfSurveys } from '../../surveys/list-surveys.ts';
import { bandOf, scaleOf } from '../../surveys/scale.ts';
import { type CaseRow, findCase } from '../queries.ts';
import type { Corrections, CorrectText, Finding } from './contract.ts';
import { checkerOf } from './engine/checkers.ts';
import type { RawFinding } from './engine/finding.ts';
import { knownNames } from './known-names.ts';
import { askLanguageTool, type TheirFinding } from './language-tool.ts';

const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** What is wrong in a text and what would be right. Nothing of it is kept, nothing is logged. */
export async function correctText(
  context: Context,
  actor: Actor,
  { text, language, context: about }: CorrectText,
  locale: Locale,
): Promise<Outcome<Corrections>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const row = about?.caseId === undefined ? null : await findCase(context.db, actor, about.caseId);
  if (about?.caseId !== undefined && row === null) return refused('not-found', 'corrector:problems.no-case');
  const { languageToolUrl } = context.config;
  const known = await knownNames(context, actor, row);
  const isUnhappy = about?.isReply === true && row !== null && (await isLow(context, actor, row));
  const [checker, theirs] = await Promise.all([
    checkerOf(language),
    languageToolUrl === null ? null : askLanguageTool(languageToolUrl, text, language),
  ]);
  const checked = checker.check({ text, language, known, isUnhappy });
  const ours = checked.findings.map((one) => inWords(context, locale, one));
  return done({
    findings: [...ours, ...foreign(theirs ?? [], ours, new Set(known), text)].sort(
      (a, b) => a.start - b.start,
    ),
    tone: checked.tone,
    service:
      languageToolUrl === null ? null : { host: new URL(languageToolUrl).host, isAway: theirs === null },
  });
}

/** Whose score tells that they are waiting to be heard: it lies in the lowest band of its scale. */
async function isLow({ db }: Context, { orgId }: Actor, { surveyId, score }: CaseRow): Promise<boolean> {
  const kind = (await kindsOfSurveys(db, orgId))(surveyId);
  return bandOf(kind, score) === scaleOf(kind).bands[0].band;
}

function inWords({ translate }: Context, locale: Locale, one: RawFinding): Finding {
  const { start, end, kind, rule, values = {}, proposals } = one;
  const message = translate(locale, `corrector:rules.${rule}`, { ...values, meant: proposals[0] ?? '' });
  return { start, end, kind, message, proposals: [...proposals] };
}

/** Theirs where we said nothing, and not of a word that the organization knows. */
function foreign(
  theirs: readonly TheirFinding[],
  ours: readonly Finding[],
  known: ReadonlySet<string>,
  text: string,
): Finding[] {
  const kept: Finding[] = [];
  for (const one of theirs) {
    const word = text.slice(one.start, one.end).toLowerCase().replaceAll('’', "'");
    const isKnown = one.kind === 'spelling' && known.has(word);
    if (isKnown || [...ours, ...kept].some((other) => meets(one, other))) continue;
    kept.push({ ...one, proposals: [...one.proposals] });
  }
  return kept;
}

import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { describeCases } from '../describe-cases.ts';
import { findCase } from '../queries.ts';
import type { JoinedCases } from './contract.ts';
import { selectJoined } from './queries.ts';

/** What goes on in a case, and which other cases of its customer could. */
export async function listJoined({ db }: Context, actor: Actor, id: string): Promise<Outcome<JoinedCases>> {
  const one = await findCase(db, actor, id);
  if (one === null) return refused('not-found', 'closed-loop:problems.no-case');
  const rows = await selectJoined(db, actor, one);
  const described = (await describeCases(db, actor.orgId, rows)).map(
    ({ id: caseId, score, comment, survey, openedAt, mergedInto }) => ({
      mergedInto,
      shown: { id: caseId, score, kind: survey.kind, comment, survey: survey.name, openedAt },
    }),
  );
  const shown = (isJoined: boolean) =>
    described.filter(({ mergedInto }) => (mergedInto === id) === isJoined).map((each) => each.shown);
  return done({ into: one.mergedInto, joined: shown(true), open: shown(false) });
}

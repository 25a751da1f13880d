import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { listMembers } from '../../organizations/list-members.ts';
import type { Case } from '../contract.ts';
import { getCase } from '../list-cases.ts';
import type { CaseType } from './contract.ts';
import { proposeType } from './propose-type.ts';
import { selectType, type TypeRow } from './queries.ts';

/** The type that a person chose for a case, and the one that its comment seems to tell. */
export async function getType(context: Context, actor: Actor, caseId: string): Promise<Outcome<CaseType>> {
  const found = await getCase(context, actor, caseId);
  if (!found.ok) return found;
  const { comment } = found.value;
  const applies = hasType(found.value);
  const proposed = applies ? proposeType(comment) : null;
  const row = await selectType(context.db, actor.orgId, caseId);
  return done({
    applies,
    confirmed: row === null ? null : await confirmedOf(context, actor, row),
    proposed: proposed && {
      type: proposed.type,
      words: proposed.words.map(({ start, end }) => ({
        start,
        end,
        text: (comment ?? '').slice(start, end),
      })),
    },
  });
}

/** The types are those of detractors: somebody who asks for contact and is none has no type. */
export const hasType = ({ reason }: Pick<Case, 'reason'>): boolean => reason === 'detractor';

async function confirmedOf(
  context: Context,
  actor: Actor,
  { type, confirmedBy, confirmedAt }: TypeRow,
): Promise<CaseType['confirmed']> {
  if (type === null || confirmedAt === null) return null;
  const members = await listMembers(context.db, actor.orgId);
  const by = members.find(({ id }) => id === confirmedBy);
  return {
    type,
    by: by === undefined ? null : { id: by.id, name: by.name },
    at: confirmedAt.toISOString(),
  };
}

import type { Context } from '../../../platform/context.ts';
import type { OpenedLink } from '../../distribution/open-link.ts';
import { DimensionResolver } from '../resolve-dimensions.ts';
import { countAnswer } from './count-answer.ts';
import { type Judgement, judge, TAINT_MS } from './evidence.ts';
import { isFormNonce } from './form-nonce.ts';
import { keepProvisional } from './note-opened-score.ts';
import { findAnswer, isNonceUsed, lockAnswer, selectTouches, useNonce } from './queries.ts';
import { recordTouch } from './record-touch.ts';

/** What the form sent. */
export interface Submitted {
  readonly score: number;
  readonly comment: string | null;
  readonly nonce: string;
  readonly hasScript: boolean;
  /** The kind of the trusted event on the page, when there was one. */
  readonly gesture: string | null;
}

export type SubmitOutcome =
  /** Counted, or kept as provisional: the page goes on alike, so that a machine learns nothing. */
  | 'taken'
  /** The form is old or was sent before with another answer: the page asks to send it once more. */
  | 'again'
  /** The window is over, or a person decided about this answer. */
  | 'closed';

const resolvers = new WeakMap<Context, DimensionResolver>();

export async function submitAnswer(
  context: Context,
  link: OpenedLink,
  submitted: Submitted,
  agent: string | undefined,
): Promise<SubmitOutcome> {
  const now = context.clock();
  const { orgId, id: invitationId } = link.invitation;
  await recordTouch(context, link, 'submit', submitted.score, agent);
  const properties = { ...link.contact.properties, ...link.invitation.properties };
  const resolver = resolvers.get(context) ?? new DimensionResolver(context.db);
  resolvers.set(context, resolver);
  const [dimensions = {}] = await resolver.resolve(
    orgId,
    [{ channel: 'email', properties }],
    { declare: 'all' },
    now,
  );

  const outcome = await context.db.transaction().execute(async (tx): Promise<SubmitOutcome> => {
    await lockAnswer(tx, invitationId);
    const isOurs = isFormNonce(context.secrets, invitationId, submitted.nonce, now);
    if (isOurs && (await isNonceUsed(tx, orgId, submitted.nonce))) {
      // A double tap or a reload: the same answer, once. Something else under an old form is asked again.
      const known = await findAnswer(tx, orgId, invitationId);
      const isSame =
        known?.score === submitted.score && (submitted.comment ?? known.comment) === known.comment;
      return isSame ? 'taken' : 'again';
    }
    if (!isOurs) return 'again';
    const touches = await selectTouches(tx, orgId, invitationId, new Date(now.getTime() - TAINT_MS));
    const judgement = judge(
      { hasScript: submitted.hasScript, hasGesture: submitted.gesture !== null },
      touches,
      now,
    );
    const id = judgement.counts
      ? await countAnswer(
          tx,
          link,
          { ...submitted, evidence: evidenceOf(submitted, judgement), dimensions, properties },
          now,
        )
      : await keepProvisional(tx, link, { ...submitted, reason: judgement.reason }, now);
    if (id !== null) await useNonce(tx, orgId, submitted.nonce, id, now);
    // A machine that comes after a person's answer changes nothing, and is told nothing.
    return id === null && judgement.counts ? 'closed' : 'taken';
  });
  context.nudge.send('outbox');
  return outcome;
}

function evidenceOf({ gesture, hasScript }: Submitted, judgement: Judgement & { counts: true }): object {
  return { by: judgement.by, gesture, script: hasScript };
}

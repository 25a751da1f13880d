import type { OrgId } from '../../../platform/actor.ts';
import type { Secrets } from '../../../platform/secrets.ts';
import { makeLinkToken } from '../link-token.ts';

/** Where the mail of one invitation leads. */
export interface InvitationLinks {
  /** Eleven addresses, from 0 to 10. */
  readonly scores: readonly string[];
  readonly stop: string;
  readonly rights: string;
  /** No person sees it: who opens it follows every link of a mail. */
  readonly trap: string;
}

const SCORES = Array.from({ length: 11 }, (_, score) => score);

export function invitationLinks(
  secrets: Secrets,
  publicUrl: string,
  orgId: OrgId,
  invitationId: string,
): InvitationLinks {
  const page = `${publicUrl}/s/${makeLinkToken(secrets, orgId, invitationId)}`;
  return {
    scores: SCORES.map((score) => `${page}?score=${score}`),
    stop: `${page}/stop`,
    rights: `${page}/rights`,
    trap: `${page}/more`,
  };
}

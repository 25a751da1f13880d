import type { OrgId } from '../../../platform/actor.ts';
import type { Secrets } from '../../../platform/secrets.ts';
import type { SurveyKind } from '../../surveys/contract.ts';
import { scaleOf } from '../../surveys/scale.ts';
import { makeLinkToken } from '../link-token.ts';

/** Where the mail of one invitation leads. */
export interface InvitationLinks {
  /** One address for each score of the survey's scale, from the lowest. */
  readonly scores: readonly { readonly score: number; readonly href: string }[];
  readonly stop: string;
  /** The same by a message; null where none comes in. */
  readonly stopAddress: string | null;
  readonly rights: string;
  /** No person sees it: who opens it follows every link of a mail. */
  readonly trap: string;
}

export function invitationLinks(
  secrets: Secrets,
  publicUrl: string,
  orgId: OrgId,
  invitationId: string,
  kind: SurveyKind,
  stopAddress: string | null,
): InvitationLinks {
  const page = `${publicUrl}/s/${makeLinkToken(secrets, orgId, invitationId)}`;
  return {
    scores: scaleOf(kind).scores.map((score) => ({ score, href: `${page}?score=${score}` })),
    stop: `${page}/stop`,
    stopAddress,
    rights: `${page}/rights`,
    trap: `${page}/more`,
  };
}

import type { SurveyKind } from '../../surveys/contract.ts';
import type { CaseOutcome } from '../endings/outcome.ts';
import type { DetractorType } from '../types/detractor-type.ts';

/** What the figures need to know of a case. */
export interface CaseFact {
  readonly id: string;
  readonly contactId: string;
  readonly surveyId: string;
  readonly score: number;
  readonly team: string | null;
  readonly ownerId: string | null;
  readonly type: DetractorType | null;
  readonly causeId: string | null;
  readonly status: 'open' | 'in-progress' | 'closed' | 'withdrawn';
  readonly outcome: CaseOutcome | null;
  readonly openedAt: Date;
  readonly startedAt: Date;
  readonly firstContactAt: Date | null;
  readonly targetAt: Date;
  readonly limitAt: Date;
  readonly closedAt: Date | null;
  readonly updatedAt: Date;
  /** Opened in the period; the others only wait now. */
  readonly isInPeriod: boolean;
}

/** A case with what its customer answered next; null while they have not. */
export interface FollowedCase extends CaseFact {
  /** Only NPS scores have the bands that somebody moves between. */
  readonly kind: SurveyKind;
  readonly nextScore: number | null;
}

/** Withdrawn before anybody was in touch: there was nothing to do any more. */
export const isLeftOut = ({ status, firstContactAt }: CaseFact): boolean =>
  status === 'withdrawn' && firstContactAt === null;

export const isWaiting = ({ status }: CaseFact): boolean => status === 'open' || status === 'in-progress';

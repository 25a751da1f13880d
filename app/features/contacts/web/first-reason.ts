import { type ContactItem, SUPPRESSION_REASONS, type SuppressionReason } from '../contract.ts';

/** The reason not to write to somebody that is told where there are several: their own word first. */
export const firstReason = ({
  suppressions,
}: Pick<ContactItem, 'suppressions'>): SuppressionReason | undefined =>
  SUPPRESSION_REASONS.find((reason) => suppressions.some((one) => one.reason === reason));

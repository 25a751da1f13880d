/** A letter to a customer about their case. */
export const CASE_MAIL = 'case-message';

/** What the log says of a case that its conversation shows with its words. */
export const TOLD_IN_WORDS: ReadonlySet<string> = new Set([
  'case.wrote',
  'case.customer-wrote',
  'case.mailbox-answered',
  'case.mail-unknown',
  'case.mail-failed',
  'case.mail-returned',
  'case.call',
  'case.call-missed',
  'case.meeting',
  'case.noted',
]);

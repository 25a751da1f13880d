/**
 * Mails whose link lets its holder in as somebody else. They are for their reader alone: the built-in mailbox, which
 * colleagues share, neither keeps their words nor shows them.
 */
export const SECRET_KINDS: readonly string[] = ['password-reset', 'email-change'];

/** U+00A0, everywhere: U+202F is not in the font and vanishes. */
export const NO_BREAK_SPACE = '\u00a0';

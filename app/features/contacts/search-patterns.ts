import { foldText } from './fold-text.ts';

/** Shorter words are looked for where a word begins: no index knows where two letters stand. */
const ANYWHERE_FROM = 3;

/** Enough to tell a person; more would only make the search slow. */
const WORDS_MAX = 8;

/** A number as people write it: the key has neither its zero nor its spaces. */
const NUMBER = /^\+?\d[\d\s.()/-]{4,}$/;

const escaped = (text: string): string => text.replaceAll(/[%_\\]/g, '\\$&');

/**
 * What the search text of a contact must be LIKE, all of them, for what somebody typed; null when that has no
 * letter and no digit. Every word must be there, in any order.
 */
export function searchPatterns(typed: string): string[] | null {
  const text = foldText(typed);
  const digits = NUMBER.test(text) ? text.replaceAll(/\D/g, '').replace(/^0+/, '') : '';
  if (/[\s./()]/.test(text) && digits.length >= ANYWHERE_FROM) return [`%${digits}%`];
  const words = text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return null;
  return words.slice(0, WORDS_MAX).map((word) => {
    // Half a number: 0612 begins +33612….
    const wanted = /^0\d{3,}$/.test(word) ? word.slice(1) : word;
    return wanted.length < ANYWHERE_FROM ? `% ${escaped(wanted)}%` : `%${escaped(wanted)}%`;
  });
}

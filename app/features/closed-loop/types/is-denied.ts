/** Where a thought begins anew: what was denied before is not denied any more. */
const BOUNDARY =
  /[.,;:!?()]|\b(?:mais|but|et|and|donc|so|car|because|que|qui|that|alors)\b|\b(?:je|on|nous|i|we)\b|\bj'/g;

const DENIAL = /\b(?:ne|jamais|sans(?! doute)|aucune?|ni|not|never|no|without|nor)\b|\bn'|n't\b/;

/** A cue that holds its own denial ("pas le choix", "never coming back") is not denied by the one before it. */
const DENIES_ITSELF = /^(?:ne|pas|plus|aucune?|sans|never|no|not|nobody|nowhere|nothing)\b|^n'/;

/** "je pars pas": said without its ne. */
const DENIED_AFTER = /^ (?:pas|jamais)\b(?! (?:encore|seulement|mal))/;

/**
 * Whether what stands at this place is denied: "je ne vais pas partir", "I would never leave". In French and in English,
 * within one thought.
 */
export function isDenied(folded: string, start: number, end: number): boolean {
  if (DENIES_ITSELF.test(folded.slice(start, end))) return false;
  const before = folded.slice(Math.max(0, start - 60), start);
  let from = 0;
  for (const boundary of before.matchAll(BOUNDARY)) from = boundary.index + boundary[0].length;
  const clause = before.slice(from);
  return DENIAL.test(clause) || DENIED_AFTER.test(folded.slice(end));
}

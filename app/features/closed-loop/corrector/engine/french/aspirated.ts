const ASPIRATED =
  /^(?:hâ|haie|haine|haïr|hall|halte|hamac|hameau|hamster|hanche|hand|handicap|hangar|hanter|hantise|happer|harceler|harcèle|hardi|hareng|haricot|harnais|harpe|hasard|hâte|hausse|haut|havre|hénisse|hérisse|hérisson|héron|héros|herse|hêtre|heurt|hibou|hic|hideu|hiérarch|hippie|hisser|hit|hobby|hochet|hocher|hockey|holding|hold-up|hollandais|hollande|homard|hongr|honte|honteu|hoquet|hors|hotte|houle|housse|hub|huche|huée|huit|hurl|hutte|hamburger|harcèlement|hayon|heurter|hippy|hot|hotline|hourra)/;
const LIKE_CONSONANTS =
  /^(?:y[aeouéè]|onz|oui$|ouistiti|ouate|ululer|uhlan|week|w|un$|une$|i$|a$|e$|o$|u$|ok$|à$|y$|es$|en$|et$|ou$|où$|est$)/;
const VOWEL = /^[aeiouyâàäéèêëîïôöûùüœæh]/;

/** Whether a word takes the elided form before it, the few exceptions aside. */
export function takesElision(lower: string): boolean {
  if (!VOWEL.test(lower) || LIKE_CONSONANTS.test(lower)) return false;
  return !(lower.startsWith('h') && ASPIRATED.test(lower)) && !/^y(?!eux)/.test(lower);
}

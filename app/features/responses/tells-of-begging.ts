/** A figure that is no time, price or number of people. */
const SCORE = String.raw`(?:10|9|5|dix|neuf|cinq|ten|nine|five)\b(?!\s*(?:%|€|euros?|minutes?|min|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|ans|years?|fois|times|personnes?|people))`;
const TOP = String.raw`(?:${SCORE}|(?:la |une )?(?:note maximale|bonne note|meilleure note)|(?:le )?max(?:imum)?\b|(?:a |the )?(?:top|perfect|good|full|highest|best) (?:score|rating|mark))`;

/** Within one sentence. */
const near = (most: number): string => String.raw`[^.!?;]{0,${most}}?`;

const CUES: readonly RegExp[] = [
  String.raw`\b(?:m'a|m'ont|m'avait|nous a|nous ont|(?:on|il|elle) (?:me|nous))\b${near(30)}\b(?:demand|dit|dis|pri|sugger|incit|pouss|suppli|conseill|insist)\w*\b${near(30)}\b(?:mettre|mette|donner|donne|noter|note|cocher|attribuer)\b${near(20)}\b${TOP}`,
  String.raw`\b(?:asked|told|begged|urged|pushed|instructed|pressured)\b${near(20)}\bto (?:give|put|leave|rate|score|select|mark|choose|tick)\b${near(25)}\b${TOP}`,
  String.raw`\b(?:prime|salaire|bonus|poste)\b${near(30)}\bdepend\w*\b${near(30)}\b(?:notes?|avis|enquete)\b`,
  String.raw`\b(?:bonus|pay|salary|job|commission)\b${near(20)}\bdepends? on\b${near(25)}\b(?:scores?|ratings?|surveys?|reviews?)\b`,
  String.raw`\b(?:en dessous de|au-dessous de|moins de|moins que)\s+${SCORE}${near(30)}\b(?:mauvais\w*|echec|nulle?|penalis\w*|zero)\b`,
  String.raw`\b(?:below|under|less than|lower than)\s+(?:an? )?${SCORE}${near(30)}\b(?:fail\w*|bad|zero|counts? against|penali[sz]\w*)\b`,
].map((cue) => new RegExp(cue, 'u'));

const ACCENTS = /\p{Mn}/gu;

/**
 * Whether a customer tells that somebody asked for their score or said what it decides: begging makes a figure
 * worthless. A hint for whoever reads, never a reason to leave an answer out by itself.
 */
export function tellsOfBegging(comment: string | null): boolean {
  if (comment === null) return false;
  const text = comment.toLowerCase().normalize('NFD').replaceAll(ACCENTS, '').replaceAll('’', "'");
  return CUES.some((cue) => cue.test(text));
}

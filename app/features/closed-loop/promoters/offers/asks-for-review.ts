/** What nothing may be given for: a review that others read, or a score. */
export type Price = 'review' | 'score';

const SITES =
  'trustpilot|tripadvisor|trip advisor|yelp|capterra|avis verifies|trusted shops|google (?:avis|maps|reviews?|my business)|app store|play store';

/** Letters in between, but not the end of the sentence. */
const gap = (most: number) => `[^.!?\\n]{0,${most}}`;

const FOR_SOMETHING =
  '(?:en echange|en contrepartie|contre|moyennant|a condition|in (?:exchange|return) for)';
const MARK = '(?:9|10|neuf|dix|nine|ten)';
const GIVE = '(?:mettez|donnez|attribuez|mettre|donner|attribuer|give|score|rate)(?:[- ]nous| us)?';

const patterns = (...sources: string[]) => sources.map((source) => new RegExp(source));

const REVIEW = patterns(
  `\\b(?:laiss|depos|post|publi|redig|ecri)\\w*\\b${gap(30)}\\b(?:avis|critique)s?\\b`,
  `\\b(?:avis|commentaires?) (?:[a-z]+ )?(?:en ligne|publics?|positifs?|sur internet|sur le net|google|facebook)\\b`,
  `\\bavis\\b${gap(20)}\\b(?:sur|chez) (?:google|facebook|internet)\\b`,
  `\\b(?:notez|evaluez|recommandez)[- ]nous\\b`,
  `\\b(?:mett|donn|laiss|attribu)\\w*\\b${gap(25)}\\b(?:[345]|trois|quatre|cinq) etoiles\\b`,
  `\\b${FOR_SOMETHING}\\b${gap(30)}\\b(?:avis|etoiles|commentaire|reviews?|stars?)\\b`,
  `\\b(?:leav|writ|wrote|post|publish|submit|drop)\\w*\\b${gap(30)}\\breviews?\\b`,
  `\\b(?:online|public|google|facebook|positive|star) reviews?\\b`,
  `\\b(?:rate|review) us\\b`,
  `\\b(?:giv|leav|rat)\\w*\\b${gap(20)}\\b(?:[345]|three|four|five)[- ]stars?\\b`,
  `\\b(?:${SITES})\\b`,
);

const SCORE = patterns(
  `\\b${FOR_SOMETHING}\\b${gap(30)}\\b(?:notes?|scores?|ratings?)\\b`,
  `\\b(?:note|score|rating) (?:de|of|a) ${MARK}\\b`,
  `\\b(?:bonne|meilleure|excellente|tres bonne) note\\b`,
  `\\b(?:good|high|top|perfect|excellent) (?:score|rating)\\b`,
  `\\b${GIVE} (?:un|a) ${MARK}\\b`,
  `\\b${GIVE} ${MARK}(?: sur 10| out of (?:10|ten)| ?/ ?10| ou| or| ?[.!?]|$)`,
);

const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").replaceAll(/\s+/g, ' ').toLowerCase();

/**
 * What the words of an offer ask for that may not be asked for, as far as words tell; null for none. A guard against
 * what is tempting, and no judge: whoever means it finds other words.
 */
export function asksForReview(text: string): Price | null {
  const read = plain(text);
  if (REVIEW.some((pattern) => pattern.test(read))) return 'review';
  return SCORE.some((pattern) => pattern.test(read)) ? 'score' : null;
}

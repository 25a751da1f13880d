import type { Token } from '../tokens.ts';
import type { EnglishPhrase } from './check.ts';
import { ADJECTIVES, BASES, PARTICIPLE_OF, PLURALS, takesAn } from './words.ts';

type Rule = (phrase: EnglishPhrase, at: number, word: Token) => void;

const DETERMINERS =
  /^(?:the|a|an|my|your|his|her|its|our|their|this|that|these|those|some|any|no|each|every)$/;
const PREPOSITIONS =
  /^(?:of|in|on|at|by|for|with|to|from|about|into|over|under|after|before|during|without|despite|on|per|check|see|find|lost|received?|changed?|on)$/;
const BE = /^(?:am|is|are|was|were|be|been|being)$/;

const article: Rule = (phrase, at, word) => {
  const next = phrase.words[at + 1];
  if (!/^an?$/.test(word.lower) || next?.kind !== 'word' || next.text.length < 2) return;
  if (/^[A-Z]{2,}$/.test(next.text)) return;
  const meant = takesAn(next.lower) ? 'an' : 'a';
  if (meant !== word.lower) phrase.report('agreement', 'article', word, [meant], { next: next.text });
};

const its: Rule = (phrase, at, word) => {
  const next = phrase.lower(at + 1);
  if (
    word.lower === 'its' &&
    (/^(?:a|an|the|not|been|our|your|my|very|too|so|always|never|also|just|really|only|because|time|now|what|why|how|going|on|in)$/.test(
      next,
    ) ||
      (next.endsWith('ing') && at === 0) ||
      next === 'clear')
  ) {
    if (/^(?:on|in|time|just|only|very|not)$/.test(next) && at > 0 && next !== 'not') return;
    phrase.report('homophone', 'its', word, ["it's"]);
  }
  if (word.lower === "it's" && at > 0) {
    const before = phrase.lower(at - 1);
    const isOwned =
      /^[a-z]+$/.test(next) &&
      !ADJECTIVES.has(next) &&
      !DETERMINERS.test(next) &&
      !/(?:ing|ed|ly)$/.test(next) &&
      !/^(?:been|not|on|in|at|our|what|all|also|so|too|very|now|here|there|good|because|mine|ours|yours|up|to|for|from|about|just|only|time)$/.test(
        next,
      );
    if (isOwned && (PREPOSITIONS.test(before) || /^(?:lost|on)$/.test(before) || before.endsWith('ed')))
      phrase.report('homophone', 'it-s', word, ['its']);
  }
};

const your: Rule = (phrase, at, word) => {
  const next = phrase.lower(at + 1);
  if (
    word.lower === 'your' &&
    /^(?:right|wrong|welcome|not|a|an|the|very|so|too|going|sure|absolutely|still|always|being|disappointed|unhappy|upset|angry|waiting|looking|trying|able|happy|entitled|concerned|satisfied)$/.test(
      next,
    )
  ) {
    if (
      /^(?:absolutely|very|so|still|right)$/.test(next) &&
      /^[a-z]+$/.test(phrase.lower(at + 2)) &&
      /^(?:best|own|first|hand|side|to)$/.test(phrase.lower(at + 2))
    )
      return;
    phrase.report('homophone', 'your', word, ["you're"]);
  }
  if (word.lower === "you're") {
    const isNoun =
      /^(?:order|orders|invoice|parcel|account|address|help|patience|message|request|refund|complaint|comment|comments|feedback|delivery|call|calls|letter|name|card|case|team|e-mail|email|experience|time|trust|reply|number|answer|question|questions|order's|problem|issue|payment|visit|stay|room|money|subscription|contract|choice|product|products)$/.test(
        next,
      );
    if (isNoun) phrase.report('homophone', 'you-re', word, ['your']);
  }
};

const their: Rule = (phrase, at, word) => {
  const next = phrase.lower(at + 1);
  if (
    word.lower === 'their' &&
    /^(?:is|are|was|were|has|have|will|should|must|can|seems|isn't|aren't|wasn't|weren't)$/.test(next)
  ) {
    phrase.report('homophone', 'there', word, ['there']);
  }
  if (word.lower === 'their' && /^(?:going|coming|waiting|not|sorry|very|all)$/.test(next))
    phrase.report('homophone', 'they-re', word, ["they're"]);
  if (word.lower === 'there') {
    const isNoun =
      /^(?:office|team|teams|parcel|order|orders|warehouse|address|system|website|site|store|shop|answer|reply|own|customers?|staff|products?|service|prices?|fault|mistake)$/.test(
        next,
      );
    if (isNoun && !BE.test(phrase.lower(at - 1))) phrase.report('homophone', 'their', word, ['their']);
  }
  if (
    word.lower === "they're" &&
    /^(?:office|team|order|orders|parcel|warehouse|address|own|website|store|fault)$/.test(next)
  )
    phrase.report('homophone', 'their', word, ['their']);
};

const COMPARATIVE = /^(?:more|less|better|worse|rather|other|[a-z]{2,}(?:er|ier))$/;
const NOT_COMPARATIVE =
  /^(?:order|letter|offer|customer|number|after|ever|never|water|paper|matter|later|over|under|member|answer|together|manager|driver|carrier|whether|either|neither|however|september|october|november|december|her|consider|remember|deliver|computer|weather|user|supplier|center|counter|quarter|whenever|wherever|earlier|moreover|server|printer|delivery|former|summer|winter)$/;

const than: Rule = (phrase, at, word) => {
  const before = phrase.lower(at - 1);
  if (word.lower === 'then' && COMPARATIVE.test(before) && !NOT_COMPARATIVE.test(before))
    phrase.report('homophone', 'than', word, ['than']);
  if (
    word.lower === 'then' &&
    COMPARATIVE.test(phrase.lower(at - 2)) &&
    /^(?:more|less)$/.test(phrase.lower(at - 2))
  )
    phrase.report('homophone', 'than', word, ['than']);
  if (
    word.lower === 'than' &&
    (/^(?:and|but|we|if)$/.test(before) || at === 0) &&
    !phrase.words.slice(0, at).some((one) => COMPARATIVE.test(one.lower) && !NOT_COMPARATIVE.test(one.lower))
  ) {
    phrase.report('homophone', 'then', word, ['then']);
  }
};

const modalOf: Rule = (phrase, at, word) => {
  if (
    word.lower === 'of' &&
    /^(?:could|should|would|might|must|couldn't|shouldn't|wouldn't)$/.test(phrase.lower(at - 1)) &&
    phrase.lower(at + 1) !== 'course'
  ) {
    phrase.report('homophone', 'of', word, ['have']);
  }
};

const too: Rule = (phrase, at, word) => {
  const next = phrase.lower(at + 1);
  if (
    word.lower === 'to' &&
    /^(?:late|much|many|long|small|big|expensive|slow|soon|often|early|far|short|high|few)$/.test(next) &&
    !/^(?:due|up|from|next|according|not)$/.test(phrase.lower(at - 1))
  ) {
    phrase.report('homophone', 'too', word, ['too']);
  }
};

const SINGULAR: Readonly<Record<string, string>> = {
  have: 'has',
  are: 'is',
  were: 'was',
  "don't": "doesn't",
  do: 'does',
  "haven't": "hasn't",
  "aren't": "isn't",
  "weren't": "wasn't",
  need: 'needs',
  want: 'wants',
  work: 'works',
  call: 'calls',
};
const PLURAL: Readonly<Record<string, string>> = {
  has: 'have',
  is: 'are',
  was: 'were',
  "doesn't": "don't",
  does: 'do',
  "hasn't": "haven't",
  "isn't": "aren't",
  "wasn't": "weren't",
};
const MODAL_BEFORE =
  /^(?:did|does|do|can|could|will|would|should|may|might|must|let|if|wish|whether|didn't|doesn't|don't|had|made|make|see|saw|help|helped|have|that|and|than|recommend|suggest|insist|as|though)$/;

const verb: Rule = (phrase, at, word) => {
  const before = phrase.lower(at - 1);
  const earlier = phrase.lower(at - 2);
  const report = (meant: string | undefined, subject = phrase.words[at - 1]?.text ?? ''): void => {
    if (meant !== undefined) phrase.report('agreement', 'subject-verb', word, [meant], { subject });
  };
  if (/^(?:he|she|it)$/.test(before) && !MODAL_BEFORE.test(earlier)) return report(SINGULAR[word.lower]);
  if (
    /^(?:we|they|you)$/.test(before) &&
    !/^(?:of|to|for|with|like|and|than|from|about|between)$/.test(earlier)
  )
    return report(PLURAL[word.lower]);
  if (
    before === 'i' &&
    /^(?:has|is|are|does|doesn't|were)$/.test(word.lower) &&
    !/^(?:if|wish|and|though)$/.test(earlier)
  ) {
    return report(
      { has: 'have', is: 'am', are: 'am', does: 'do', "doesn't": "don't", were: 'was' }[word.lower],
    );
  }
  if (
    before === 'there' &&
    /^(?:is|was)$/.test(word.lower) &&
    /^(?:two|three|four|five|six|many|several|some|no|\d+)$/.test(phrase.lower(at + 1)) &&
    (PLURALS.has(phrase.lower(at + 2)) || /^(?:many|several)$/.test(phrase.lower(at + 1)))
  )
    return report(word.lower === 'is' ? 'are' : 'were', phrase.words[at + 2]?.text ?? '');
  // « The customers is », « Your orders was »: a determiner right before, and nothing that could be the true subject.
  if (
    PLURALS.has(before) &&
    /^(?:is|was|has|does|doesn't|isn't|wasn't|hasn't)$/.test(word.lower) &&
    DETERMINERS.test(earlier) &&
    (at === 2 || !/^(?:of|in|for|with|to|on|from|and|about)$/.test(phrase.lower(at - 3)))
  )
    return report(PLURAL[word.lower]);
};

const afterAuxiliary: Rule = (phrase, at, word) => {
  let from = at - 1;
  while (
    /^(?:not|never|already|just|also|always|recently|finally|kindly|immediately|yet|we|you|they|he|she|it|i)$/.test(
      phrase.lower(from),
    ) &&
    from > at - 4
  )
    from -= 1;
  const auxiliary = phrase.lower(from);
  const isQuestion = from < at - 1 && /^(?:we|you|they|he|she|it|i)$/.test(phrase.lower(at - 1));
  if (/^(?:did|didn't|does|doesn't|don't)$/.test(auxiliary)) {
    const base = word.lower.endsWith('ed') ? (BASES.get(word.lower) ?? null) : null;
    if (base !== null)
      phrase.report('agreement', 'base-form', word, [base], { auxiliary: phrase.words[from]?.text ?? '' });
    return;
  }
  if (/^(?:have|has|had|haven't|hasn't|we've|i've|you've|they've)$/.test(auxiliary) && !isQuestion) {
    const participle = PARTICIPLE_OF.get(word.lower);
    if (participle !== undefined && !/^(?:a|an|the|no)$/.test(phrase.lower(at - 1)))
      phrase.report('agreement', 'past-participle', word, [participle], {
        auxiliary: phrase.words[from]?.text ?? '',
      });
  }
};

const UNCOUNTABLE: Readonly<Record<string, string>> = {
  informations: 'information',
  advices: 'advice',
  feedbacks: 'feedback',
  furnitures: 'furniture',
  equipments: 'equipment',
  luggages: 'luggage',
};

const uncountable: Rule = (phrase, _at, word) => {
  const meant = UNCOUNTABLE[word.lower];
  if (meant !== undefined) phrase.report('agreement', 'uncountable', word, [meant]);
};

const lookForward: Rule = (phrase, at, word) => {
  if (word.lower !== 'to' || phrase.lower(at - 1) !== 'forward' || !phrase.lower(at - 2).startsWith('look'))
    return;
  const next = phrase.words[at + 1];
  const gerund = {
    hear: 'hearing',
    see: 'seeing',
    receive: 'receiving',
    meet: 'meeting',
    speak: 'speaking',
    welcome: 'welcoming',
    serve: 'serving',
    help: 'helping',
    work: 'working',
    talk: 'talking',
  }[next?.lower ?? ''];
  if (next !== undefined && gerund !== undefined) phrase.report('agreement', 'gerund', next, [gerund]);
};

export const ENGLISH_RULES: readonly Rule[] = [
  article,
  its,
  your,
  their,
  than,
  modalOf,
  too,
  verb,
  afterAuxiliary,
  uncountable,
  lookForward,
];

export interface ToneRule {
  readonly rule: 'blame' | 'over-promise' | 'jargon' | 'brusque';
  readonly pattern: RegExp;
  /** Better words, when they fit whatever the sentence; `$1` is what the pattern caught. */
  readonly meant: readonly string[];
}

const rule = (name: ToneRule['rule'], source: string, ...meant: string[]): ToneRule => ({
  rule: name,
  pattern: new RegExp(
    `(?<![\\p{L}’'-])(?:${source.replaceAll("'", "['’]").replaceAll(' ', '[ \\u00a0]')})(?![\\p{L}-])`,
    'giu',
  ),
  meant,
});

/** Expressions that a displeased customer reads as a reproach, a promise to hold, or words of the trade. */
export const TONE: Readonly<Record<'fr' | 'en', readonly ToneRule[]>> = {
  fr: [
    rule(
      'blame',
      "comme (?:je|nous) (?:vous )?(?:l')?(?:ai|avons|avions|avais) déjà (?:dit|expliqué|écrit|indiqué|signalé)|comme (?:je|nous) vous l'(?:ai|avons) (?:dit|expliqué|indiqué)",
    ),
    rule(
      'blame',
      "vous n'avez (?:pas|jamais) (?:lu|répondu|respecté|vérifié|signalé|précisé|indiqué|suivi|compris|fait|fourni|payé)",
    ),
    rule(
      'blame',
      "vous (?:auriez dû|n'aviez qu'à|avez (?:mal|oublié|omis|négligé)|prétendez|vous êtes trompée?s?|refusez)",
    ),
    rule(
      'blame',
      "(?:c'est|il s'agit d'une) (?:votre (?:faute|erreur)|erreur de votre part)|par votre faute|contrairement à ce que vous (?:dites|prétendez|affirmez)",
    ),
    rule('blame', 'si vous aviez (?:lu|vérifié|respecté|suivi|répondu)'),
    rule('over-promise', '(?:nous (?:vous )?|je (?:vous )?)(?:garantis|garantissons|jurons|jure)'),
    rule(
      'over-promise',
      "à coup sûr|sans aucun doute|à 100 %|quoi qu'il arrive|plus jamais|en aucun cas cela ne se reproduira|cela ne se reproduira (?:plus|pas|jamais)|ça ne se reproduira (?:plus|pas|jamais)",
    ),
    rule('over-promise', '(?:nous (?:vous )?promettons|je (?:vous )?promets) (?:que|qu)'),
    rule('jargon', 'SAV', 'service après-vente'),
    rule('jargon', 'back-?office|back office', 'service interne'),
    rule('jargon', 'escalad(?:er|é|ée|és|ées|ons)', 'transmis'),
    rule('jargon', '(?:un |le |votre )?ticket(?: n°)?(?= (?:est|a|sera|n°|numéro))', 'votre demande'),
    rule('jargon', 'asap', 'dès que possible'),
    rule('jargon', 'reporting', 'compte rendu'),
    rule('jargon', 'process', 'procédure'),
    rule('jargon', 'impacté(e?s?)', 'touché$1'),
    rule('jargon', 'workflow|KPI|SLA|churn|onboarding|roadmap|lead time|bug(?:s)? (?:back|front)'),
    rule('jargon', 'mailer', 'écrire'),
    rule('jargon', 'forwarder', 'transférer'),
    rule(
      'brusque',
      "il suffit(?:ait)? de lire|merci de ne plus|je ne peux rien faire|nous ne pouvons rien faire|ce n'est pas (?:notre|mon) problème|débrouillez-vous|calmez-vous",
    ),
  ],
  en: [
    rule(
      'blame',
      'as (?:I|we) (?:have )?(?:already )?(?:said|told you|explained|mentioned)(?: (?:already|before))?|as (?:previously|already) (?:stated|mentioned)',
    ),
    rule(
      'blame',
      "you (?:failed|forgot|neglected|refused) to|you should have|you (?:didn't|did not) (?:read|answer|reply|follow|check|provide|tell|pay)|you (?:claim|allege)",
    ),
    rule(
      'blame',
      "(?:it is|it's|that is|that's) your (?:own )?(?:fault|mistake)|if you had (?:read|checked|followed|answered)",
    ),
    rule(
      'over-promise',
      "(?:we|I) (?:can )?(?:guarantee|swear)|without fail|no matter what|never again|100% (?:sure|certain)|will never happen again|(?:won't|will not) happen again",
    ),
    rule('over-promise', '(?:we|I) promise (?:that|you that)'),
    rule('jargon', 'back-?office|back office', 'our team'),
    rule('jargon', 'escalated?', 'passed on'),
    rule('jargon', '(?:your|the|this) ticket(?= (?:is|was|has|will|number|no))', 'your request'),
    rule('jargon', 'asap', 'as soon as possible'),
    rule('jargon', 'utili[sz]e', 'use'),
    rule('jargon', 'per our policy|as per (?:our )?(?:policy|procedure)s?|pursuant to'),
    rule(
      'jargon',
      'workflow|KPI|SLA|churn|onboarding|roadmap|deliverables?|touch base|circle back|going forward',
    ),
    rule(
      'brusque',
      "there is nothing (?:I|we) can do|calm down|that's not (?:our|my) problem|you need to understand",
    ),
  ],
};

/** What tells an unhappy customer that they were heard. */
export const ACKNOWLEDGES: Readonly<Record<'fr' | 'en', RegExp>> = {
  fr: /\b(?:merci|remerci|désol|navr|excus|pardon|regrett|regret|compren|conscien|désagrément|gêne|déception|déçu|dommage|raison|inacceptable|inadmissible|tort|faute|erreur)/iu,
  en: /\b(?:thank|sorry|apolog|regret|understand|appreciate|frustrat|inconvenien|disappoint|right to|fault|mistake|let you down|unacceptable)/iu,
};

import { type Cue, cues } from './cue.ts';

const I_HAVE = `(?:i|we)(?: have|'ve)?(?: now| already| just| finally| since)?`;
const OTHER = '(?:competitors?|rivals?|others?|another|someone|somebody|elsewhere|provider|supplier|company)';
const LEAVE = `(?:leav(?:e|ing)|switch(?:ing)?|cancel(?:l?ing)?|chang(?:e|ing) (?:provider|supplier|bank)s?|mov(?:e|ing) (?:on|away|elsewhere|to)|go(?:ing)? elsewhere)`;

/** How English-speaking customers say that they left, will leave, believe, or must stay. */
export const ENGLISH_CUES: readonly Cue[] = [
  ...cues('gone', 3, [
    `${I_HAVE} (?:cancelled|canceled|switched|quit|closed (?:my|our) account|stopped using|gone elsewhere|left(?: you| for| after| because)|moved (?:to|on|away|our|my|everything))`,
    `(?:cancelled|canceled|closed|terminated) (?:my|our) (?:account|subscription|contract|membership|order book)`,
    `(?:contract|subscription|account|membership) (?:is|was|has been) (?:now )?(?:terminated|cancelled|canceled|closed)`,
    `(?:switched|moved|gone|went|changed) (?:[^.;!?]{0,30} )?(?:to|with|over to) (?:a |an |your |the |another )?${OTHER}`,
    `no longer (?:a |your |one of your )?(?:customers?|clients?|with you)`,
    `(?:lost|have lost) (?:me|us)(?: as (?:a )?customers?)?`,
    `(?:now|already) (?:buy|order|use|get|shop|bank) [^.;!?]{0,30}(?:competitor|elsewhere|another)\\w*`,
    `already (?:gone|left)`,
    `(?:former|ex)[- ](?:customer|client)`,
  ]),
  ...cues('gone', 2, [
    `never (?:coming|going|will come) back`,
    `(?:found|got) [^.;!?]{0,20}(?:better )?elsewhere`,
    'goodbye',
  ]),
  ...cues('looking', 3, [
    `(?:looking|searching|shopping) (?:around|elsewhere|at others|for (?:an |another |a |some )?(?:alternative|other|new|different)?\\w*)`,
    `(?:thinking|thought|considering|tempted|planning|about|ready|inclined)(?: seriously)?(?: of| about| to)? ${LEAVE}`,
    `compar(?:e|ing) (?:quotes|offers|prices|you|other|competitors)`,
    `quotes? from (?:other|another|two|several|your)`,
    `(?:one more|once more|if|unless|another|next)[^.;!?]{0,70}(?:i'm gone|i am gone|we're gone|i'm off|(?:i|we)(?:'ll| will| shall|'m going to| am going to| might| may) (?:leave|cancel|switch|go|move|be gone|be off|take))(?: (?:my|our) (?:business|custom|money) elsewhere)?`,
    `(?:won't|will not|not going to|shan't|unlikely to) (?:renew|reorder|order again|come back|return|stay)`,
    `last (?:order|stay|visit|purchase|booking|chance|time)`,
    `(?:trial|try|test|evaluat)(?:l?ing|e) (?:out )?(?:another|other|an alternative|a competitor|your competitor)\\w*`,
    `(?:will|'ll|shall|might|may) (?:probably |soon |take [^.;!?]{0,20})?(?:leave|cancel|switch|go elsewhere|elsewhere)`,
    `not sure (?:i|we)(?:'ll| will| want to| should)? (?:stay|continue|renew|come back)`,
    `(?:about|going) to (?:cancel|leave|switch)`,
  ]),
  ...cues('believing', 3, [
    `(?:still |do )?believe in (?:you|your)`,
    `(?:can|could|should) (?:do |be )(?:so much |much |a lot )?better`,
    `(?:hope|trust|sure|confident)(?: that)? (?:you|the next|this|it|things)[^.;!?]{0,25}(?:improve|will|better|fix|get there|works?)\\w*`,
    `(?:want|hope|would like|'d like|love) to (?:stay|remain|keep|recommend)`,
    `so much potential|(?:great|lots of|real) potential|potential is`,
    `(?:a )?few improvements`,
    `loyal (?:customer|client|member)`,
  ]),
  ...cues('believing', 2, [
    `(?:i|we)(?: really| still| do)? (?:like|love|enjoy|appreciate)`,
    `love (?:the|your)`,
    `(?:great|good|nice|excellent|lovely|wonderful) (?:product|service|idea|staff|team|quality|food|app|concept|value|people)s?`,
    `(?:staff|team|product|idea|rest|people|food|service|adviser) (?:is|are|was|were) (?:\\w+ )?(?:great|good|lovely|kind|wonderful|excellent|friendly|helpful|brilliant)`,
    `(?:would|'d) (?:suggest|recommend)`,
    `it would be (?:great|good|nice|better|helpful)`,
    `please (?:fix|improve|sort|change|bring|add|consider)`,
    `customer (?:since|for) \\w+`,
    `needs? to (?:just )?(?:be|get) (?:faster|better|clearer|easier)`,
    `a shame|such a pity`,
  ]),
  ...cues('believing', 1, ['i hope', 'thank you', 'thanks', 'otherwise (?:good|great|fine)', 'you could']),
  ...cues('captive', 3, [
    `no (?:real |other )?(?:choice|alternative|option)s?`,
    `(?:only|sole) (?:provider|supplier|one|company|option|bank|shop|operator|choice)s?`,
    `(?:locked|tied|trapped|stuck|held)(?: in)?(?: (?:with|to|by|for|until|because|hostage|here))`,
    'trapped',
    `monopoly`,
    `(?:forced|obliged|made|required|compelled) to (?:use|stay|buy|go|deal|pay)`,
    `(?:makes?|forces?|requires?) (?:us|me) (?:to )?(?:use|buy|stay)`,
    `have to use (?:it|you|your|this)`,
    `(?:can't|cannot|can not|unable to|couldn't) (?:leave|change|switch|cancel|go elsewhere|get out)`,
    `would (?:leave|cancel|switch|change|go)(?: \\w+)? if (?:i|we) could`,
    `(?:exit|cancellation|termination) (?:fees?|charges?|penalt(?:y|ies))`,
    `(?:no ?one|nobody|nothing|nowhere) else (?:serves|delivers|covers|to go|here|around)\\w*`,
    `otherwise (?:i|we) would (?:be gone|have left|leave)`,
    `(?:chose|chosen|picked|decided)(?: \\w+)? for (?:me|us)`,
  ]),
  ...cues('captive', 2, [`put up with (?:it|you|this)`, `head office (?:decided|insists|imposes)`]),
];

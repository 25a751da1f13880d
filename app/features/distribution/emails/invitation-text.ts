import type { InvitationLinks } from './invitation-links.ts';
import type { InvitationWords } from './invitation-words.ts';

/** The same mail for who reads text: a number and its address on one line. */
export function invitationText(words: InvitationWords, links: InvitationLinks): string {
  const scores = links.scores.map(({ score, href }) => `${String(score).padStart(2)}  ${href}`);
  return `${words.greeting}

${words.intro}

${words.question}

${words.low}
${words.high}

${scores.join('\n')}

${words.tap}

${words.signature}

-- 
${words.why}

${words.stop}
  ${links.stop}
${words.rights}
  ${links.rights}

${[words.organization, words.postalAddress].filter((part) => part !== '').join(', ')}
`;
}

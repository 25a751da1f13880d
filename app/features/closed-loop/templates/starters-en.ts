import type { Starter } from './starter-templates.ts';

const of = (
  code: string,
  name: string,
  fit: Pick<Starter, 'band' | 'type'>,
  subject: string,
  paragraphs: readonly string[],
): Starter => ({
  code: `en-${code}`,
  name,
  locale: 'en',
  ...fit,
  subject,
  body: ['Dear {{name}},', ...paragraphs, '{{me}}\n{{organization}}'].join('\n\n'),
});

const DETRACTOR = { band: 'detractor', type: null } as const;

/** Calm, with what is true today, and a date wherever something is said to come. */
export const STARTERS_EN: readonly Starter[] = [
  of('acknowledge', 'Acknowledge, then ask', DETRACTOR, 'Your answer of {{answer date}}', [
    'You answered us on {{answer date}}, and we can see that you are not happy with us. Thank you for saying so.',
    'Before I offer anything, I would like to understand what happened. May I call you on {{date and time}}? If you would rather write, just reply to this mail: it reaches me directly.',
  ]),
  of(
    'gone',
    'Gone: understand, do not hold back',
    { band: 'detractor', type: 'gone' },
    'Before we say goodbye',
    [
      'You have chosen another supplier, and I am not writing to change your mind.',
      'What made you leave is our concern: {{what you understood}}. If anything is still open with us, an invoice, a return, your data, tell me and I will answer by {{date}}.',
      'Thank you for the time we had together.',
    ],
  ),
  of(
    'looking',
    'Let down, looking elsewhere: a fix with a date',
    { band: 'detractor', type: 'looking' },
    'What we are doing for you',
    [
      'You told us that we let you down, and you are right: {{what happened}}. You were owed better.',
      'This is what has been decided: {{what will be done}}, by {{date}} at the latest. I will write to you that day and tell you what is done and what is not.',
      'Until then you can reach me by replying to this mail.',
    ],
  ),
  of(
    'believing',
    'Critical, but believes in us: take them at their word',
    { band: 'detractor', type: 'believing' },
    'Your criticism helps',
    [
      'Thank you for taking the time to tell us what is wrong. You are right about this: {{the exact point}}.',
      'I have spoken to {{whom}}. By {{date}} we will have decided what we change, and you will have the answer from me, whatever it is.',
      'If I have misunderstood, please correct me.',
    ],
  ),
  of(
    'captive',
    'Captive: give the choice back',
    { band: 'detractor', type: 'captive' },
    'Your options, plainly',
    [
      'You tell us that you stay because there is nothing better. That is not what we want.',
      'This is where you stand with us: {{the exact situation}}. This is what you can do, and what it costs: {{the options}}.',
      'And this is what we can improve without waiting: {{what will be done}}, by {{date}}. Choose what suits you, and I will see to it.',
    ],
  ),
  of('missed-you', 'After a call without an answer', DETRACTOR, 'I tried to call you', [
    'I tried to reach you about your answer of {{answer date}}, without success.',
    'I can call again on {{date and time}}. If another time suits you better, or if you would rather write, just reply to this mail.',
  ]),
  of('solved', 'It is done', DETRACTOR, 'It is done', [
    'We said that we would come back to you: {{what was planned}} has been done since {{date}}.',
    'Could you check on your side? If anything is still missing, reply to this mail: your case stays with me.',
  ]),
  of('cannot', 'We cannot, and why', DETRACTOR, 'Our answer to your request', [
    'I have looked into your request: {{the request}}. We cannot do it as you had hoped, and I would rather say so plainly.',
    'The reason is this: {{the reason}}.',
    'What we can do: {{what is possible}}. If that suits you, reply by {{date}}; after that day I will close your request, and a reply to this mail opens it again.',
  ]),
  of('farewell', 'A courteous end', DETRACTOR, 'We leave it here', [
    'We have not found a solution that suits you, and I respect your decision.',
    'We will not send you any more surveys. Your answer still counts in our results. Should you ever need us, reply to this mail.',
  ]),
  of(
    'passive',
    'Passive: what was missing',
    { band: 'passive', type: null },
    'What would have made the difference',
    [
      'Thank you for your answer of {{answer date}}. Not everything is wrong, and not everything is right.',
      'One question only: what would have made your score a 9 or a 10? One sentence is enough. I read it myself.',
    ],
  ),
  of('promoter', 'Promoter: thank you', { band: 'promoter', type: null }, 'Thank you', [
    'Thank you for your answer of {{answer date}}. I passed it on to the people who looked after you: it is theirs.',
    'If anything could still be better, tell us: we trust you to see it.',
  ]),
];

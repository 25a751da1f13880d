import { describe, expect, test } from 'vitest';
import { asksForContact } from './asks-for-contact.ts';

describe('asks for contact', () => {
  test.each([
    'Rappelez-moi',
    'Très satisfait. Rappelez moi s’il vous plaît au sujet de la facture.',
    'Merci de me contacter rapidement.',
    'Merci de bien vouloir me rappeler demain matin',
    'Pourriez-vous me rappeler ?',
    'Veuillez nous recontacter au plus vite',
    'Tout va bien, mais j’aimerais être rappelée pour mon contrat.',
    'Je souhaite être contacté par un conseiller',
    'Je voudrais qu’on me rappelle.',
    'J’attends toujours votre appel…',
    'J’attends un appel de votre part',
    'J’aimerais parler à un responsable.',
    'Contactez-nous svp',
    'Svp me rappeler au 06',
    'Quelqu’un peut-il me contacter ?',
    'Please call me',
    'Great service! Could someone call me back about the invoice?',
    'Please get in touch.',
    'I would like to be contacted about an upgrade',
    'Can you ring us tomorrow?',
    'I want to speak to a manager',
    'Call me back.',
    'I’d like a call back about the order',
    'Kindly contact me by email',
  ])('%s', (comment) => {
    expect(asksForContact(comment)).toBe(true);
  });

  test.each([
    null,
    '',
    'Personne ne m’a jamais rappelé.',
    'Vous m’avez rappelé très vite, bravo.',
    'Ne me rappelez pas.',
    'Inutile de me contacter',
    'Pas besoin de me rappeler, tout est réglé.',
    'Merci de ne plus me contacter',
    'Merci de m’avoir rappelé si vite !',
    'Merci, le contact était très agréable.',
    'Cela me rappelle de bons souvenirs.',
    'Je vous rappelle que la livraison était promise lundi.',
    'Le conseiller a pris contact avec nous dès le lendemain.',
    'Bon contact, je recommande.',
    'Il a fallu que je vous appelle trois fois.',
    'Le service client est difficile à joindre',
    'They never called me back.',
    'No need to call me, it is fine.',
    'Please do not contact me again',
    'You called me back within the hour, thank you',
    'Your call centre is great',
    'I called you three times',
    'Stop calling me',
    'I do not want a call back',
    'Easy to get in touch with.',
  ])('not: %s', (comment) => {
    expect(asksForContact(comment)).toBe(false);
  });
});

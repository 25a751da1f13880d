/** What is written on cases, in the customer's language; invented, and about nobody. */
interface Words {
  readonly subject: string;
  readonly letters: readonly ((name: string, by: string) => string)[];
  readonly replies: readonly string[];
}

export const WORDS: Readonly<Record<'fr' | 'en', Words>> = {
  fr: {
    subject: 'Votre réponse à Maison Alizé',
    letters: [
      (name, by) =>
        `Bonjour ${name},\n\nMerci de nous avoir dit ce qui n’a pas été. J’ai relu votre commande avec l’entrepôt\u00a0: l’erreur est la nôtre, et je m’en occupe moi-même.\n\nPuis-je vous appeler demain entre 10 h et midi\u00a0?\n\n${by}`,
      (name, by) =>
        `Bonjour ${name},\n\nVous avez raison de nous le reprocher. Nous savions ce retard, et personne ne vous l’a dit.\n\nLa pièce part jeudi\u00a0; je vous écris dès que le transporteur a confirmé l’heure.\n\n${by}`,
      (name, by) =>
        `Bonjour ${name},\n\nJ’ai lu votre message avec attention. Je ne peux pas encore vous dire pourquoi cela s’est passé ainsi\u00a0: je le demande aujourd’hui à l’atelier et je reviens vers vous vendredi.\n\n${by}`,
    ],
    replies: [
      'Merci de votre réponse. Demain à 11 h me convient.',
      'D’accord pour jeudi, mais prévenez-moi cette fois si l’heure change.',
      'Enfin quelqu’un qui répond. J’attends vendredi.',
    ],
  },
  en: {
    subject: 'Your answer to Maison Alizé',
    letters: [
      (name, by) =>
        `Dear ${name},\n\nThank you for telling us what went wrong. I have been through your order with the warehouse: the mistake is ours, and I am looking after it myself.\n\nMay I call you tomorrow between 10 and noon?\n\n${by}`,
      (name, by) =>
        `Dear ${name},\n\nYou are right to hold it against us. We knew of the delay, and nobody told you.\n\nThe part leaves on Thursday; I will write as soon as the carrier has confirmed the hour.\n\n${by}`,
      (name, by) =>
        `Dear ${name},\n\nI have read your message with care. I cannot say yet why it happened: I am asking the workshop today and will come back to you on Friday.\n\n${by}`,
    ],
    replies: [
      'Thank you for answering. Tomorrow at 11 suits me.',
      'Thursday is fine, but do tell me this time if the hour changes.',
      'Somebody answers at last. I will wait until Friday.',
    ],
  },
};

/** What colleagues tell one another. */
export const CALLS = [
  'Longue conversation, calme à la fin. Attend une date, pas un geste.',
  'A raconté toute la livraison, et apprécie que quelqu’un rappelle.',
  'Veut un SMS la veille. Noté dans sa commande.',
];

export const NOTES = [
  'Vu avec l’entrepôt\u00a0: la pièce est retrouvée, elle part jeudi.',
  'Deuxième retard du même transporteur cette semaine. J’en parle au point de lundi.',
  'Ne pas proposer de bon d’achat\u00a0: la personne veut sa table, pas une remise.',
];

export const PROMISES = [
  'Confirmer la date de livraison par téléphone',
  'Envoyer la visserie manquante',
  'Reprendre le fauteuil et le remplacer',
  'Rappeler avec la réponse de l’atelier',
  'Rembourser les frais de livraison',
  'Envoyer le bon de retour prépayé',
];

import type { Starter } from './starter-templates.ts';

const of = (
  code: string,
  name: string,
  fit: Pick<Starter, 'band' | 'type'>,
  subject: string,
  paragraphs: readonly string[],
): Starter => ({
  code: `fr-${code}`,
  name,
  locale: 'fr',
  ...fit,
  subject,
  body: ['Bonjour {{nom}},', ...paragraphs, '{{moi}}\n{{organisation}}'].join('\n\n'),
});

const DETRACTOR = { band: 'detractor', type: null } as const;

/** Calm, with what is true today, and a date wherever something is said to come. */
export const STARTERS_FR: readonly Starter[] = [
  of('acknowledge', 'Reconnaître, puis demander', DETRACTOR, 'Votre réponse du {{date de la réponse}}', [
    'Vous nous avez répondu le {{date de la réponse}}, et quelque chose ne va pas. Merci de l’avoir dit.',
    'Avant de vous proposer quoi que ce soit, j’aimerais comprendre ce qui s’est passé. Puis-je vous appeler le {{date et heure}} ? Si vous préférez écrire, répondez simplement à ce message : il m’arrive directement.',
  ]),
  of(
    'gone',
    'Parti : comprendre sans retenir',
    { band: 'detractor', type: 'gone' },
    'Avant de vous dire au revoir',
    [
      'Vous avez choisi un autre fournisseur, et je ne vous écris pas pour vous faire changer d’avis.',
      'Ce qui vous a fait partir nous regarde : {{ce que vous avez compris}}. Si quelque chose reste en suspens chez nous, une facture, un retour, vos données, dites-le-moi et je vous réponds avant le {{date}}.',
      'Merci pour le temps passé ensemble.',
    ],
  ),
  of(
    'looking',
    'Déçu, cherche ailleurs : une solution datée',
    { band: 'detractor', type: 'looking' },
    'Ce que nous faisons pour vous',
    [
      'Vous nous avez dit votre déception, et elle est fondée : {{ce qui s’est passé}}. Nous vous devions mieux.',
      'Voici ce qui est décidé : {{ce qui sera fait}}, au plus tard le {{date}}. Je vous écris ce jour-là pour vous dire ce qui est fait et ce qui ne l’est pas.',
      'D’ici là, vous pouvez me joindre en répondant à ce message.',
    ],
  ),
  of(
    'believing',
    'Critique, mais y croit : prendre au mot',
    { band: 'detractor', type: 'believing' },
    'Votre critique est utile',
    [
      'Merci d’avoir pris le temps de nous dire ce qui ne va pas. Vous avez raison sur ce point : {{le point précis}}.',
      'J’en ai parlé à {{à qui}}. Nous aurons décidé le {{date}} de ce que nous changeons, et vous aurez la réponse de ma part, quelle qu’elle soit.',
      'Si je n’ai pas bien compris, corrigez-moi.',
    ],
  ),
  of(
    'captive',
    'Captif : rendre la main',
    { band: 'detractor', type: 'captive' },
    'Vos possibilités, clairement',
    [
      'Vous nous dites que vous restez faute de mieux. Ce n’est pas ce que nous voulons.',
      'Voici où vous en êtes chez nous : {{la situation exacte}}. Voici ce que vous pouvez faire, avec ce que cela coûte : {{les possibilités}}.',
      'Et voici ce que nous pouvons améliorer sans attendre : {{ce qui sera fait}}, avant le {{date}}. Choisissez ce qui vous convient ; je m’en occupe.',
    ],
  ),
  of('missed-you', 'Après un appel sans réponse', DETRACTOR, 'J’ai essayé de vous appeler', [
    'J’ai essayé de vous joindre au sujet de votre réponse du {{date de la réponse}}, sans succès.',
    'Je peux vous rappeler le {{date et heure}}. Si un autre moment vous convient mieux, ou si vous préférez que nous nous écrivions, répondez à ce message.',
  ]),
  of('solved', 'C’est réglé', DETRACTOR, 'C’est fait', [
    'Nous avions dit que nous reviendrions vers vous : {{ce qui était prévu}} est fait depuis le {{date}}.',
    'Pouvez-vous vérifier de votre côté ? Si quelque chose manque encore, répondez à ce message : le dossier reste le mien.',
  ]),
  of('cannot', 'Nous ne pouvons pas, et pourquoi', DETRACTOR, 'Notre réponse à votre demande', [
    'J’ai examiné votre demande : {{la demande}}. Nous ne pouvons pas y répondre comme vous le souhaitiez, et je préfère vous le dire clairement.',
    'La raison est la suivante : {{la raison}}.',
    'Ce que nous pouvons faire : {{ce qui est possible}}. Si cela vous convient, répondez avant le {{date}} ; passé ce jour, je classe votre demande, et vous pourrez toujours la rouvrir en répondant à ce message.',
  ]),
  of('farewell', 'Fin courtoise', DETRACTOR, 'Nous en restons là', [
    'Nous n’avons pas trouvé de solution qui vous convienne, et je respecte votre décision.',
    'Nous ne vous enverrons plus d’enquête. Votre réponse, elle, continue de compter dans nos résultats. Si vous avez un jour besoin de nous, répondez à ce message.',
  ]),
  of(
    'passive',
    'Passif : ce qui manquait',
    { band: 'passive', type: null },
    'Ce qui aurait fait la différence',
    [
      'Merci pour votre réponse du {{date de la réponse}}. Tout ne va pas mal, et tout n’est pas parfait.',
      'Une seule question : qu’est-ce qui aurait fait de votre note un 9 ou un 10 ? Une phrase suffit. Je la lis moi-même.',
    ],
  ),
  of('promoter', 'Promoteur : merci', { band: 'promoter', type: null }, 'Merci', [
    'Merci pour votre réponse du {{date de la réponse}}. Je l’ai transmise aux personnes qui se sont occupées de vous : elle leur revient.',
    'Si quelque chose peut encore être mieux, dites-le-nous : c’est à vous que nous faisons confiance pour le voir.',
  ]),
];

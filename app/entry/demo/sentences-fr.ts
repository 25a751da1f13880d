import type { Sentences } from './story-types.ts';

export const ITEMS_FR = [
  'le canapé',
  'la table',
  'le lit',
  'la bibliothèque',
  'le lot de six chaises',
  'le buffet',
  'le bureau',
] as const;

export const SENTENCES_FR: Sentences = {
  detractor: {
    delivery: [
      'Il manquait un colis sur quatre. « Il arrivera », m’a-t-on dit. Trois semaines plus tard, toujours rien.',
      'J’ai attendu de 8 h à 18 h. À 18 h 05, un message : « client absent ». J’étais là.',
      'Trois rendez-vous de livraison, deux lapins. J’ai posé une journée pour rien.',
      'Livré avec onze jours de retard, sans un appel. C’est moi qui ai dû courir après le transporteur.',
      'On a laissé {{item}} sur le trottoir : « on ne monte pas les étages ». Ce n’était écrit nulle part.',
      'Colis abîmé, photos envoyées le jour même, et depuis dix jours plus de nouvelles.',
      'Le livreur est arrivé à 7 h 10 pour un créneau annoncé à 14 h. Personne n’était là, évidemment.',
      'On m’a livré la commande de quelqu’un d’autre, puis on m’a demandé de la rapporter moi-même.',
    ],
    service: [
      'On m’a demandé trois fois les mêmes photos. Quelqu’un les regarde ?',
      'Le remboursement promis sous dix jours en a pris quarante, et il a fallu écrire à chaque étape.',
      'Quarante minutes d’attente au téléphone, puis on raccroche. Deux fois.',
      'Chaque personne me donne une réponse différente. J’ai raconté mon histoire cinq fois.',
      'Quatre courriels sans réponse. Rappelez-moi, s’il vous plaît, je veux juste savoir où ça en est.',
      'Le conseiller était aimable mais n’avait le droit de rien faire. À quoi bon appeler ?',
      'On m’avait promis un geste commercial, puis plus personne n’était au courant.',
    ],
    product: [
      'J’ai vu {{item}} s’affaisser en deux mois. À ce prix, je m’attendais à autre chose.',
      'La teinte n’a rien à voir avec la photo. Le retour est à ma charge, c’est un comble.',
      'Il manquait la visserie. La pièce est « en commande » depuis cinq semaines.',
      'Le vernis s’écaille déjà. J’ai envoyé des photos, on me parle d’un usage anormal.',
    ],
    price: [
      'Acheté le lundi, soldé le jeudi. Aucun geste. Je ne recommanderai pas.',
      'Les frais de montage n’apparaissent qu’à la dernière étape. Désagréable.',
      'Beaucoup trop cher pour la qualité reçue. J’ai vu mieux ailleurs depuis.',
    ],
    website: [
      'Le suivi en ligne dit « livré » depuis une semaine. Je n’ai rien reçu.',
      'Impossible de changer l’adresse après la commande, même une heure après.',
    ],
  },
  passive: {
    delivery: [
      'Livraison correcte, un peu longue. Le créneau de quatre heures est difficile à tenir quand on travaille.',
      'Tout est arrivé, en trois fois. Un seul passage aurait été plus simple.',
    ],
    service: [
      'Bonne écoute, mais il a fallu rappeler pour que ça avance.',
      'Réponse au bout de trois jours. Utile, mais j’aurais aimé l’avoir plus tôt.',
    ],
    product: [
      'J’aime bien {{item}}, sans plus. La notice de montage est à revoir.',
      'Joli et solide. L’odeur de neuf a mis trois semaines à partir.',
      'Conforme à la description. Une housse lavable aurait fait un 9.',
    ],
    price: ['Bon produit, un peu cher. Avec la livraison offerte, c’était un 9.', 'Correct pour le prix.'],
    website: [
      'Le site est agréable, mais les dimensions emballées manquent : j’ai eu peur pour l’ascenseur.',
      'Commande simple. Je voudrais pouvoir choisir le jour de livraison dès l’achat.',
    ],
  },
  promoter: {
    delivery: [
      'Livraison un samedi matin, comme demandé. Deux personnes charmantes, rien d’abîmé.',
      'On m’a prévenue d’un retard avant que je m’en aperçoive, et le nouveau jour a été tenu.',
      'Tout monté sur place en une heure, emballages repris. Je n’ai eu qu’à m’asseoir.',
      'Livreurs à l’heure, soigneux, et ils ont repris les cartons. Bravo.',
      'Reçu deux jours avant la date annoncée, et montés au quatrième sans ascenseur avec le sourire.',
      'Un message la veille, un appel une demi-heure avant : c’est exactement ce qu’il faut.',
    ],
    service: [
      'J’ai eu la même personne du début à la fin, c’est rare et précieux.',
      'Réponse le soir même à un message envoyé à 19 h. Chapeau.',
      'Une rayure à l’arrivée : remplacement proposé avant même que je le demande.',
      'Une pièce manquait : rappelée dans l’heure, reçue le surlendemain. Merci à l’équipe.',
      'On m’a vraiment écoutée. Le problème a été réglé en un seul appel.',
      'Conseils honnêtes : on m’a même dissuadé de prendre le modèle le plus cher.',
    ],
    product: [
      'Toute la maison aime {{item}}.',
      'Le bois est magnifique, les finitions aussi. On voit que rien n’est laissé au hasard.',
      '{{item}} a survécu à un déménagement et à deux chats. Rien à redire.',
      'Enfin des tiroirs qui glissent et qui ferment. Merci !',
      'Le tissu se nettoie vraiment. Testé avec un verre de vin rouge.',
      'Confortable dès le premier soir ; un an après, toujours aussi ferme.',
      '{{item}} est superbe, et encore plus beau qu’en photo.',
      'Deuxième achat en un an, même qualité. On sent le travail bien fait.',
      'Montage en vingt minutes, tout tombe juste. Je recommande les yeux fermés.',
      'Solide, confortable, et les enfants l’ont adopté avant nous.',
    ],
    price: [
      'Un peu plus cher qu’ailleurs, et ça se voit : c’est fait pour durer.',
      'Très bon rapport qualité-prix, et le prix affiché est le prix payé.',
    ],
    website: [
      'Le simulateur de pièce m’a évité une erreur. Génial.',
      'Commander a pris cinq minutes, et tout était clair.',
    ],
  },
};

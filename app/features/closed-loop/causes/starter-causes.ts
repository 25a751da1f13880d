/** What an organization starts from: it renames, adds and retires. */
export interface StarterCause {
  readonly fr: string;
  readonly en: string;
  readonly below?: readonly StarterCause[];
}

export const STARTER_CAUSES: readonly StarterCause[] = [
  {
    fr: 'Livraison',
    en: 'Delivery',
    below: [
      { fr: 'Retard', en: 'Late' },
      { fr: 'Colis abîmé ou incomplet', en: 'Damaged or incomplete' },
      { fr: 'Rendez-vous manqué', en: 'Missed appointment' },
    ],
  },
  {
    fr: 'Produit ou prestation',
    en: 'Product or service',
    below: [
      { fr: 'Défaut', en: 'Faulty' },
      { fr: 'Différent de ce qui était annoncé', en: 'Not as described' },
      { fr: 'Difficile à utiliser', en: 'Hard to use' },
    ],
  },
  {
    fr: 'Relation avec le client',
    en: 'Contact with the customer',
    below: [
      { fr: 'Aucune réponse', en: 'No answer' },
      { fr: 'Attente trop longue', en: 'Long wait' },
      { fr: 'Accueil', en: 'Manner' },
      { fr: 'Informations contradictoires', en: 'Contradictory information' },
    ],
  },
  {
    fr: 'Prix et facturation',
    en: 'Price and billing',
    below: [
      { fr: 'Prix', en: 'Price' },
      { fr: 'Erreur de facture', en: 'Billing error' },
      { fr: 'Remboursement tardif', en: 'Late refund' },
      { fr: 'Conditions peu claires', en: 'Unclear terms' },
    ],
  },
  {
    fr: 'Site et application',
    en: 'Website and app',
    below: [
      { fr: 'Panne', en: 'Outage' },
      { fr: 'Parcours compliqué', en: 'Complicated steps' },
    ],
  },
  {
    fr: 'Ce qui avait été promis',
    en: 'What had been promised',
    below: [
      { fr: 'Promesse non tenue', en: 'Promise not kept' },
      { fr: 'Attente que nous ne pouvons satisfaire', en: 'Expectation that we cannot meet' },
    ],
  },
  { fr: 'Hors de notre portée', en: 'Out of our hands' },
  { fr: 'Note donnée par erreur', en: 'Score given by mistake' },
];

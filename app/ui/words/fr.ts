/** The design system's own words. What a page says comes as props. */
export const fr = {
  close: 'Fermer',
  cancel: 'Annuler',
  undo: 'Annuler',
  more: 'Plus',
  search: 'Chercher',
  skipToContent: 'Aller au contenu',
  mainNavigation: 'Navigation principale',
  account: 'Compte',
  messages: 'Messages',
  loadMore: 'Afficher la suite',
  sortAscending: 'croissant',
  sortDescending: 'décroissant',
  detractor: 'détracteur',
  passive: 'passif',
  promoter: 'promoteur',
  detractors: 'Détracteurs',
  passives: 'Passifs',
  promoters: 'Promoteurs',
  better: 'Mieux',
  worse: 'Moins bien',
  unproven: 'Non prouvé',
  waiting: 'En attente',
  scoreOf: (score: number, band: string) => `Note ${score} sur 10, ${band}`,
};

export type Words = typeof fr;

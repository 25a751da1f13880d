/** Answers of an invented furniture shop, the same at every run, for the pictures of the documentation. */
const STORES = [
  { name: 'Conseil Nantes', weight: 20, lean: 0.86 },
  { name: 'Conseil Lyon', weight: 18, lean: 0.8 },
  { name: 'Boutique en ligne', weight: 17, lean: 0.76 },
  { name: 'SAV Tours', weight: 14, lean: 0.73 },
  { name: 'Montréal', weight: 10, lean: 0.75 },
  { name: 'Bruxelles', weight: 7, lean: 0.72 },
  { name: 'Livraison Lille', weight: 13, lean: 0.52 },
  { name: 'Namur', weight: 0.5, lean: 0.7 },
];

const REASONS = {
  detractor: [
    'Canapé livré avec onze jours de retard, sans ses pieds.',
    'Trois appels pour obtenir une date, et personne ne rappelle.',
    'La couleur n’est pas celle du site, et le retour est à ma charge.',
  ],
  passive: [
    'Réparation rapide et technicien aimable, mais il a fallu expliquer deux fois la panne.',
    'Bon conseil, notice de montage illisible.',
    'Tout va bien, la livraison aurait pu être plus tôt.',
  ],
  promoter: [
    'Au téléphone, on a pris les mesures avec moi, pièce par pièce. La bibliothèque tombe au millimètre.',
    'Livreurs à l’heure et soigneux, ils ont repris les cartons.',
    'Dix ans que j’achète ici, jamais déçue.',
  ],
};

/** A small generator of its own: pictures must not change from run to run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface InventedAnswer {
  readonly score: number;
  readonly comment: string;
  readonly day: string;
  readonly store: string;
}

const DAY_MS = 86_400_000;

/** Twenty-six weeks up to a day; the second half a little better than the first. */
export function inventedAnswers(lastDay: string, count: number): InventedAnswer[] {
  const next = numbers(20_261_119);
  const total = STORES.reduce((sum, store) => sum + store.weight, 0);
  return Array.from({ length: count }, (_, i) => {
    let ticket = next() * total;
    const store = STORES.find((one) => (ticket -= one.weight) < 0) ?? STORES[0];
    const age = Math.floor(((count - 1 - i) / count) * 182);
    const lean = (store?.lean ?? 0.7) + (age < 91 ? 0.05 : -0.03);
    const luck = next();
    const score =
      luck < lean * 0.78
        ? next() < 0.6
          ? 10
          : 9
        : luck < lean
          ? 7 + Math.floor(next() * 2)
          : Math.floor(next() * 7);
    const band = score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';
    const reasons = REASONS[band];
    const comment = next() < 0.4 ? (reasons[Math.floor(next() * reasons.length)] ?? '') : '';
    return {
      score,
      comment,
      day: new Date(Date.parse(lastDay) - age * DAY_MS).toISOString().slice(0, 10),
      store: store?.name ?? '',
    };
  });
}

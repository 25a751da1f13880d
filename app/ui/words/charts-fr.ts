import { formatNumber } from '../format/format-number.ts';
import { formatPercent } from '../format/format-percent.ts';

const count = (value: number) => formatNumber(value, 'fr');
const s = (value: number) => (value >= 2 ? 's' : '');

const EACH_FR = { day: 'Chaque jour', week: 'Chaque semaine', month: 'Chaque mois' };

export const chartsFr = {
  figure: 'Chiffre',
  now: 'maintenant',
  before: 'avant',
  target: 'objectif',
  from: 'de',
  to: 'à',
  after: 'après',
  difference: 'écart',
  whole: 'ensemble',
  between: (low: string, high: string) => `entre ${low} et ${high}`,
  fromUpTo: (low: string, high: string) => `${low} à ${high}`,
  points: 'points',
  mean: (mean: string, max: number) => `Note moyenne ${mean} sur ${max}`,
  intervalOf: (name: string) => `${name}, intervalle à 95\u00a0%`,
  intervalCaption: (name: string) => `${name} et intervalles à 95\u00a0%`,
  score: 'Note',
  answersHead: 'Réponses',
  distributionCaption: 'Réponses par note',
  group: 'Groupe',
  groups: (groups: number) => `${count(groups)} groupe${s(groups)}`,
  interval: 'Intervalle à 95\u00a0%',
  fromTo: 'de … à',
  trendCaption: (name: string) => `${name} par période`,
  periodHead: 'Période',
  period: (day: string, every: 'day' | 'week' | 'month') => (every === 'week' ? `semaine du ${day}` : day),
  countsRange: (least: number, most: number, every: 'day' | 'week' | 'month') =>
    least === most
      ? `${EACH_FR[every]}, n\u00a0=\u00a0${count(most)}.`
      : `${EACH_FR[every]}, n va de ${count(least)} à ${count(most)}.`,
  newSeries: (label: string) => `Nouvelle série\u00a0: ${label}`,
  person: 'Personne',
  waitTarget: (duration: string) => `objectif ${duration} ouvrées`,
  waitedHead: 'Attente',
  waitingCaption: (target: string) => `Clients qui attendent, objectif ${target} ouvrées`,
  waited: (duration: string, isLate: boolean) => `attend depuis ${duration}${isLate ? ', en retard' : ''}`,
  answersCount: (n: number) => `${count(n)} réponse${s(n)}`,
  missing: (missing: number, name = 'NPS') => `Encore ${missing} avant le premier ${name}.`,
  ofMinimum: (n: number, minimum: number) => `${n} réponse${s(n)} sur ${minimum}`,
  moreAnswersLessDoubt: 'Plus de réponses, moins de doute',
  doubtExample: (points: string) =>
    `Exemple pour un NPS de ${points}\u00a0: l’intervalle à 95\u00a0% selon n.`,
  notEnough: 'pas assez de réponses',
  tooWide: 'Trop peu de réponses pour un chiffre seul\u00a0: l’intervalle dit ce qu’on sait.',
  shownFrom: (n: number, minimum: number) => `n\u00a0=\u00a0${count(n)}, affiché dès ${minimum}`,
  n: (n: number) => `n\u00a0=\u00a0${count(n)}`,
  answers: (n: number, asked: number | undefined) =>
    asked
      ? `réponse${s(n)}, ${formatPercent(n / asked, 'fr')} des ${count(asked)} personnes interrogées`
      : `réponse${s(n)}`,
  leftOut: (excluded: number, provisional: number) =>
    [
      excluded === 0
        ? 'aucune réponse exclue'
        : `${count(excluded)} réponse${s(excluded)} exclue${s(excluded)}`,
      provisional > 0 && `${count(provisional)} provisoire${s(provisional)}`,
    ]
      .filter(Boolean)
      .join(', '),
};

export type ChartWords = typeof chartsFr;

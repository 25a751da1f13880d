import { formatNumber } from '../format/format-number.ts';
import { formatPercent } from '../format/format-percent.ts';
import type { ChartWords } from './charts-fr.ts';

const count = (value: number) => formatNumber(value, 'en');
const s = (value: number) => (value === 1 ? '' : 's');

export const chartsEn: ChartWords = {
  figure: 'Figure',
  now: 'now',
  before: 'before',
  target: 'target',
  from: 'from',
  to: 'to',
  after: 'after',
  difference: 'gap',
  whole: 'everyone',
  between: (low: string, high: string) => `between ${low} and ${high}`,
  fromUpTo: (low: string, high: string) => `${low} to ${high}`,
  points: 'points',
  mean: (mean: string, max: number) => `Mean score ${mean} out of ${max}`,
  intervalOf: (name: string) => `${name}, 95% interval`,
  intervalCaption: (name: string) => `${name} and 95% intervals`,
  score: 'Score',
  answersHead: 'Responses',
  distributionCaption: 'Responses by score',
  group: 'Group',
  groups: (groups: number) => `${count(groups)} group${s(groups)}`,
  interval: '95% interval',
  fromTo: 'from … to',
  trendCaption: (name: string) => `${name} by period`,
  periodHead: 'Period',
  period: (day: string, every: 'day' | 'week' | 'month') => (every === 'week' ? `week of ${day}` : day),
  countsRange: (least: number, most: number, every: 'day' | 'week' | 'month') =>
    least === most
      ? `Each ${every}, n = ${count(most)}.`
      : `Each ${every}, n goes from ${count(least)} to ${count(most)}.`,
  newSeries: (label: string) => `New series: ${label}`,
  person: 'Person',
  waitTarget: (duration: string) => `target ${duration} of business time`,
  waitedHead: 'Waiting',
  waitingCaption: (target: string) => `Customers waiting, target ${target} of business time`,
  waited: (duration: string, isLate: boolean) => `waiting for ${duration}${isLate ? ', late' : ''}`,
  answersCount: (n: number) => `${count(n)} response${s(n)}`,
  missing: (missing: number, name = 'NPS') => `${missing} more before the first ${name}.`,
  ofMinimum: (n: number, minimum: number) => `${n} response${s(n)} of ${minimum}`,
  moreAnswersLessDoubt: 'More answers, less doubt',
  doubtExample: (points: string) => `Example for an NPS of ${points}: the 95% interval by n.`,
  notEnough: 'not enough answers',
  tooWide: 'Too few answers for a figure alone: the interval says what is known.',
  shownFrom: (n: number, minimum: number) => `n = ${count(n)}, shown from ${minimum}`,
  n: (n: number) => `n = ${count(n)}`,
  answers: (n: number, asked: number | undefined) =>
    asked
      ? `response${s(n)}, ${formatPercent(n / asked, 'en')} of the ${count(asked)} people asked`
      : `response${s(n)}`,
  leftOut: (excluded: number, provisional: number) =>
    [
      excluded === 0 ? 'no response excluded' : `${count(excluded)} response${s(excluded)} excluded`,
      provisional > 0 && `${count(provisional)} provisional`,
    ]
      .filter(Boolean)
      .join(', '),
};

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../../packages/stats/src/seeded-random.ts';
import type { BoucleServer } from './server.ts';
import type { Locale } from './words.ts';

/** A file of invented answers, as another tool would have exported them. */
export interface PastAnswers {
  readonly path: string;
  /** Rows with a score; the faulty ones come beside these. */
  readonly answers: number;
  readonly faulty: number;
  readonly columns: Readonly<Record<'date' | 'score' | 'comment' | 'plan' | 'branch', string>>;
  /** As `boucle import` takes it. */
  readonly dateFormat: string;
  /** The first and last day with an answer, as YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
  /** A value of the plan with many answers, and one with too few to be shown. */
  readonly common: string;
  readonly rare: string;
}

const ROWS = 480;
const FAULTY_SCORES = ['11', '7.5', 'neuf', ''];

/** Long enough ago that the home screen's thirteen weeks hold none of them, over ten months. */
const LAST_DAYS_AGO = 120;
const SPAN_DAYS = 300;
const DAY_MS = 86_400_000;

const SHAPES = {
  fr: {
    separator: ';',
    start: '\uFEFF',
    columns: { date: 'Date', score: 'Note', comment: 'Raison', plan: 'Offre', branch: 'Agence' },
    dateFormat: 'DD/MM/YYYY',
    comments: ['Conseillère très à l’écoute', 'Trop d’attente ; deux fois', 'Prix « raisonnable »', ''],
    plans: ['Essentielle', 'Famille', 'Prestige', 'Sur mesure', 'Ancienne'],
    branches: ['Lyon', 'Nantes', 'Évry', 'Besançon'],
  },
  en: {
    separator: ',',
    start: '',
    columns: { date: 'date', score: 'score', comment: 'why', plan: 'plan', branch: 'branch' },
    dateFormat: 'YYYY-MM-DD',
    comments: ['Kind, and quick', 'Waited twice, "for nothing"', 'A fair price', ''],
    plans: ['Basic', 'Family', 'Premium', 'Tailored', 'Legacy'],
    branches: ['Leeds', 'Bath', 'York', 'Derby'],
  },
} as const satisfies Record<Locale, object>;

/** How often each score is given, 0 to 10, on each of the three plans that most people have. */
const WEIGHTS = [
  [2, 1, 1, 2, 2, 4, 6, 12, 22, 26, 22],
  [4, 2, 3, 4, 5, 9, 9, 16, 20, 16, 12],
  [1, 0, 1, 1, 1, 2, 4, 10, 20, 30, 30],
] as const;

function drawScore(random: () => number, weights: readonly number[]): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
}

const isoDay = (daysAgo: number): string =>
  new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** The same answers each time, at days that are always as long ago. */
export async function writePastAnswers(server: BoucleServer, locale: Locale): Promise<PastAnswers> {
  const { separator, start, columns, dateFormat, comments, plans, branches } = SHAPES[locale];
  const random = seededRandom(2026);
  const dayOf = (row: number): string =>
    isoDay(LAST_DAYS_AGO + Math.round((SPAN_DAYS * (ROWS - 1 - row)) / (ROWS - 1)));
  const shown = (day: string): string => (locale === 'fr' ? day.split('-').toReversed().join('/') : day);
  const cell = (text: string): string => (/[";,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const record = (cells: readonly string[]): string => cells.map(cell).join(separator);
  const lines = [record(Object.values(columns))];
  for (let row = 0; row < ROWS; row += 1) {
    // The two last plans have seven and five answers: too few to be shown, and never one alone.
    const rare = row % 65 === 64 ? 3 : row % 90 === 89 ? 4 : null;
    const plan = rare ?? Math.floor(random() * 3);
    const score = drawScore(random, WEIGHTS[plan % 3] ?? WEIGHTS[0]);
    const branch = branches[Math.floor(random() * branches.length)] as string;
    const comment = comments[Math.floor(random() * comments.length)] as string;
    lines.push(record([shown(dayOf(row)), String(score), comment, plans[plan] as string, branch]));
    const faulty = FAULTY_SCORES[row / 100];
    if (faulty !== undefined) lines.push(record([shown(dayOf(row)), faulty, '', plans[0], branch]));
  }
  const path = join(server.folder, `past-answers-${locale}.csv`);
  await writeFile(path, `${start}${lines.join('\r\n')}\r\n`);
  return {
    path,
    answers: ROWS,
    faulty: FAULTY_SCORES.length,
    columns,
    dateFormat,
    first: dayOf(0),
    last: dayOf(ROWS - 1),
    common: plans[0],
    rare: plans[3],
  };
}

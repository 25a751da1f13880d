import { COMPANIES, FIRST_NAMES, LAST_NAMES } from './people.ts';
import { Random } from './random.ts';
import { ITEMS_EN, SENTENCES_EN } from './sentences-en.ts';
import { ITEMS_FR, SENTENCES_FR } from './sentences-fr.ts';
import type { Band, Topic } from './story-types.ts';

export interface DemoPerson {
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly locale: 'fr' | 'en';
  readonly team: string;
  readonly range: string;
  readonly company: { readonly name: string; readonly revenue: number } | null;
}

/** Somebody was asked; a few answered. */
export interface DemoAsk {
  readonly person: number;
  readonly askedAt: Date;
  readonly answer: {
    readonly score: number;
    readonly comment: string | null;
    readonly answeredAt: Date;
  } | null;
}

export interface DemoStory {
  /** When its people became customers. */
  readonly begins: Date;
  readonly people: readonly DemoPerson[];
  /** Oldest first. */
  readonly asks: readonly DemoAsk[];
}

export const DEMO_TEAMS = ['Lille', 'Lyon', 'Nantes'] as const;

/** Of the stories that it tells, one whose newest detractors wait for some minutes, some hours and some days. */
const SEED = 64;

const RANGES = ['Salon', 'Chambre', 'Repas', 'Bureau'] as const;
const PEOPLE = 1_600;
const WEEKS = 104;
const WEEK_MS = 7 * 86_400_000;
const HOUR_MS = 3_600_000;

const ASKED_WITHIN_HOURS = 7 * 24;

/** Nobody is asked twice within a quarter. */
const QUARANTINE_WEEKS = 13;

/** When the carrier was changed: late deliveries, Nantes' above all, are fewer from then on. */
const CARRIER_CHANGED_WEEKS_AGO = 30;

/** Two years of one furniture maker's customers, up to `now`. The same `now` tells the same story. */
export function demoStory(now: Date): DemoStory {
  const random = new Random(SEED);
  const people = Array.from({ length: PEOPLE }, (_, i) => person(random, i));
  const asks: DemoAsk[] = [];
  const lastAsked = new Map<number, number>();
  for (let week = WEEKS; week >= 1; week -= 1) {
    const wanted = 62 + random.below(20) + (WEEKS - week) / 6;
    for (let tries = 0, asked = 0; asked < wanted && tries < wanted * 6; tries += 1) {
      const who = random.below(PEOPLE);
      if ((lastAsked.get(who) ?? Number.POSITIVE_INFINITY) - week < QUARANTINE_WEEKS) continue;
      lastAsked.set(who, week);
      asked += 1;
      const askedAt = new Date(now.getTime() - week * WEEK_MS + random.below(ASKED_WITHIN_HOURS) * HOUR_MS);
      asks.push({
        person: who,
        askedAt,
        answer: answer(random, people[who] as DemoPerson, { askedAt, week, now }),
      });
    }
  }
  const begins = new Date(now.getTime() - (WEEKS + 1) * WEEK_MS);
  return { begins, people, asks: asks.toSorted((a, b) => a.askedAt.getTime() - b.askedAt.getTime()) };
}

function person(random: Random, i: number): DemoPerson {
  const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  const [company, revenue] = random.pick(COMPANIES);
  const plain = `${first}.${last}`
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z.]/g, '')
    .toLowerCase();
  return {
    externalId: `ALZ-${10_000 + i}`,
    name: `${first} ${last}`,
    email: `${plain}.${i}@client.example`,
    phone: `+33 6 39 98 ${String(Math.floor(i / 100)).padStart(2, '0')} ${String(i % 100).padStart(2, '0')}`,
    locale: random.is(0.8) ? 'fr' : 'en',
    team: DEMO_TEAMS[random.weighted([4, 3, 3])] as string,
    range: random.pick(RANGES),
    company: random.is(0.22) ? { name: company, revenue } : null,
  };
}

function answer(
  random: Random,
  who: DemoPerson,
  { askedAt, week, now }: { askedAt: Date; week: number; now: Date },
): DemoAsk['answer'] {
  const band = bandOf(random, who, week);
  // The unhappy and the delighted answer a little more than those in between.
  if (!random.is({ detractor: 0.34, passive: 0.22, promoter: 0.33 }[band])) return null;
  const score = {
    detractor: random.weighted([2, 1, 2, 3, 4, 6, 7]),
    passive: 7 + random.weighted([4, 6]),
    promoter: 9 + random.weighted([5, 6]),
  }[band];
  const comment = random.is(band === 'passive' ? 0.5 : 0.66) ? commentOf(random, who, band, week) : null;
  const answeredAt = new Date(
    askedAt.getTime() + HOUR_MS * (1 + random.below(24)) + random.below(3_000) * 1_000,
  );
  // Whoever was asked a moment ago has not answered yet.
  return answeredAt < now ? { score, comment, answeredAt } : null;
}

function bandOf(random: Random, { team, range }: DemoPerson, week: number): Band {
  const isAfterChange = week <= CARRIER_CHANGED_WEEKS_AGO;
  const isWinterRush = week >= 46 && week <= 51;
  const late = (team === 'Nantes' ? 0.16 : 0.05) * (isAfterChange ? 0.3 : 1) + (isWinterRush ? 0.08 : 0);
  const detractors = 0.13 + late + (range === 'Bureau' ? 0.04 : 0);
  const promoters = 0.54 - late * 0.9 + (isAfterChange ? 0.05 : 0) + (team === 'Lyon' ? 0.03 : 0);
  return (['detractor', 'passive', 'promoter'] as const)[
    random.weighted([detractors, 1 - detractors - promoters, promoters])
  ] as Band;
}

const TOPICS: readonly Topic[] = ['delivery', 'service', 'product', 'price', 'website'];

function commentOf(random: Random, { locale, team }: DemoPerson, band: Band, week: number): string {
  const isLate = band === 'detractor' && week > CARRIER_CHANGED_WEEKS_AGO && team === 'Nantes';
  const topic = TOPICS[random.weighted(isLate ? [7, 2, 2, 1, 1] : [3, 3, 4, 1, 1])] as Topic;
  const sentences = (locale === 'fr' ? SENTENCES_FR : SENTENCES_EN)[band][topic];
  const item = random.pick(locale === 'fr' ? ITEMS_FR : ITEMS_EN);
  const text = random.pick(sentences).replace('{{item}}', item);
  return (text[0] as string).toUpperCase() + text.slice(1);
}

import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

/** Somebody, by all that they are known by. */
export interface Person {
  readonly orgId: OrgId;
  readonly id: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly phone: string | null;
  readonly phoneKey: string | null;
  readonly name: string | null;
  /** What those were known by who were merged into them, and they themselves before: keys and names. */
  readonly former: readonly string[];
}

/** The headings of an export, in their order. */
export const PERSONAL_TOPICS = [
  'contact',
  'answers',
  'invitations',
  'mails',
  'cases',
  'next-steps',
  'public-reviews',
  'promises',
  'conversation',
  'voices',
  'gestures',
  'focus-groups',
  'playbooks',
  'tasks',
  'log',
] as const;

export type PersonalTopic = (typeof PERSONAL_TOPICS)[number];

/** What a feature keeps about people: how to show it to them, how to forget it. Composed in the entry. */
export interface PersonalData {
  /** Everything about this person, oldest first, in plain names. */
  readonly shown?: {
    readonly topic: PersonalTopic;
    read(db: Db, person: Person): Promise<readonly object[]>;
  };
  /** Removes what tells who it was. What figures are made of stays. */
  erase(tx: Tx, person: Person, now: Date): Promise<void>;
  /** When each of these people was last met here, where they were. */
  lastMet?(db: Db, orgId: OrgId, contactIds: readonly string[]): Promise<ReadonlyMap<string, Date>>;
  readonly older?: {
    readonly of: 'answers' | 'mails';
    /** What is older and still tells who it was. */
    count(db: Db, orgId: OrgId, before: Date): Promise<number>;
    /** Makes some of it anonymous and says how many; none are left at 0. */
    forget(tx: Tx, orgId: OrgId, before: Date): Promise<number>;
  };
}

/** What a person could be found by in a text: their address, number, id and name, before a merge too. */
export function tracesOf({ email, emailKey, phone, phoneKey, externalId, name, former }: Person): string[] {
  return [...new Set([email, emailKey, phone, phoneKey, externalId, name, ...former])].filter(
    (trace): trace is string => trace !== null && trace !== '',
  );
}

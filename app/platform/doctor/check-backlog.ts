import type pg from 'pg';
import { type Finding, reporter } from './finding.ts';

/** Facts are handed on within a second, jobs done within seconds. */
const FACT_MINUTES = 2;
const JOB_MINUTES = 15;
const MAIL_MINUTES = 60;
const RECENT_DAYS = 7;

interface Backlog {
  facts: number;
  mails: number;
  failed: number;
}

const WAITING = `
  SELECT (SELECT count(*) FROM outbox WHERE created_at < $1)::int AS facts,
    (SELECT count(*) FROM mails WHERE state = 'queued' AND due_at < $2)::int AS mails,
    (SELECT count(*) FROM mails WHERE state = 'failed' AND settled_at > $3)::int AS failed`;

const JOBS = `
  SELECT (count(*) FILTER (WHERE state < 'active' AND start_after < $1))::int AS waiting,
    (count(*) FILTER (WHERE state = 'failed' AND completed_on > $2))::int AS failed,
    coalesce(string_agg(DISTINCT name, ', ') FILTER (WHERE state = 'failed' AND completed_on > $2), '') AS names
  FROM jobs.job`;

const before = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

/** What should be done by now: facts to be told, jobs, mails. */
export async function checkBacklog(client: pg.ClientBase, now: Date): Promise<Finding[]> {
  const recent = before(now, RECENT_DAYS * 24 * 60);
  const { rows } = await client.query<Backlog>(WAITING, [
    before(now, FACT_MINUTES),
    before(now, MAIL_MINUTES),
    recent,
  ]);
  const { facts = 0, mails = 0, failed = 0 } = rows[0] ?? {};
  const outbox = reporter('outbox');
  const sending = reporter('mails');
  return [
    facts > 0 ? outbox.warn('waiting', { count: facts, minutes: FACT_MINUTES }) : outbox.ok('fine'),
    ...(await checkJobs(client, now, recent)),
    mails > 0
      ? sending.warn('waiting', { count: mails })
      : failed > 0
        ? sending.warn('failed', { count: failed, days: RECENT_DAYS })
        : sending.ok('fine'),
  ];
}

async function checkJobs(client: pg.ClientBase, now: Date, recent: Date): Promise<Finding[]> {
  const { ok, warn } = reporter('jobs');
  const { rows: found } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('jobs.job') IS NOT NULL AS found",
  );
  if (found[0]?.found !== true) return [];
  const { rows } = await client.query<{ waiting: number; failed: number; names: string }>(JOBS, [
    before(now, JOB_MINUTES),
    recent,
  ]);
  const { waiting = 0, failed = 0, names = '' } = rows[0] ?? {};
  if (failed > 0) return [warn('failed', { count: failed, names, days: RECENT_DAYS })];
  return [waiting > 0 ? warn('waiting', { count: waiting, minutes: JOB_MINUTES }) : ok('fine')];
}

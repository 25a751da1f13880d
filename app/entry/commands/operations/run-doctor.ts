import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sampleRollups } from '../../../features/responses/sample-rollups-queries.ts';
import { type Config, ConfigError, readConfig } from '../../../platform/config.ts';
import { checkAddress } from '../../../platform/doctor/check-address.ts';
import { checkBacklog } from '../../../platform/doctor/check-backlog.ts';
import {
  checkClock,
  checkLocks,
  checkPostgres,
  checkSchema,
} from '../../../platform/doctor/check-database.ts';
import { checkDataFolder, checkNode, checkSpace } from '../../../platform/doctor/check-machine.ts';
import { checkMail } from '../../../platform/doctor/check-mail.ts';
import { checkServer } from '../../../platform/doctor/check-server.ts';
import { type Finding, reporter } from '../../../platform/doctor/finding.ts';
import { createLogger } from '../../../platform/logs.ts';
import { createDatabase, createPool } from '../../../platform/postgres/database.ts';
import { print } from '../../console.ts';
import { openCommandDatabase } from '../../open-database.ts';
import { describeFindings, sayFinding } from './describe-findings.ts';
import { operationsWording, type Wording } from './wording.ts';

export interface DoctorOptions {
  locale?: string;
  json?: boolean;
}

/** 0: all is well or nearly; 1: something does not work. */
export async function runDoctor(options: DoctorOptions): Promise<number> {
  const wording = operationsWording(options.locale);
  const findings = await examine(wording);
  const ok = findings.every(({ state }) => state !== 'fail');
  const said = findings.map((finding) => sayFinding(finding, wording));
  print(options, { ok, findings: said }, () => describeFindings(said, wording));
  return ok ? 0 : 1;
}

async function examine(wording: Wording): Promise<Finding[]> {
  const node = checkNode(process.versions.node);
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [node, reporter('settings').fail('wrong', { message: error.message })];
  }
  return [
    node,
    await checkServer(config.host, config.port),
    checkAddress(config),
    ...(config.databaseUrl === null
      ? [await checkDataFolder(config.dataFolder), await checkSpace(config.dataFolder, wording.size)]
      : []),
    ...(await examineDatabase(config)),
    await checkMail(config),
  ];
}

/** Starts the embedded PostgreSQL when nothing runs it, but makes none. */
async function examineDatabase(config: Config): Promise<Finding[]> {
  const { ok, warn, fail } = reporter('database');
  if (config.databaseUrl === null && !existsSync(join(config.dataFolder, 'postgres'))) return [warn('none')];
  try {
    const database = await openCommandDatabase(config, () => {});
    const pool = createPool(database.connection, createLogger('silent'), 1);
    const db = createDatabase(pool);
    try {
      const client = await pool.connect();
      const findings: Finding[] = [ok(config.databaseUrl === null ? 'embedded' : 'server')];
      try {
        const schema = await checkSchema(client);
        findings.push(...(await checkPostgres(client)), ...schema);
        findings.push(await checkClock(client, () => new Date()), await checkLocks(client));
        if (schema[0]?.state !== 'ok') return findings;
        findings.push(...(await checkBacklog(client, new Date())));
      } finally {
        client.release();
      }
      const { looked, differing } = await sampleRollups(db, new Date().toISOString());
      findings.push(describeSample(looked, differing));
      return findings;
    } finally {
      await db.destroy();
      await database.close();
    }
  } catch (error) {
    const { message, code = '' } = error as Error & { code?: string };
    return [fail('unreachable', { reason: message || code })];
  }
}

function describeSample(looked: number, differing: number): Finding {
  const { ok, fail } = reporter('figures');
  if (differing > 0) return fail('differ', { looked, differing });
  return looked === 0 ? ok('none') : ok('fine', { count: looked });
}

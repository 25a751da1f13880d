import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import {
  type DkimKey,
  deleteDkimKey,
  insertDkimKey,
  letRest,
  letSign,
  lockDkimKeys,
  selectDkimKeys,
} from '../../../platform/mail/dkim/dkim-keys.ts';
import { dkimRecord, makeKeyPair, makeSelector } from '../../../platform/mail/dkim/make-key-pair.ts';
import { sealKey } from '../../../platform/mail/dkim/seal-key.ts';
import type { PublicDns } from '../../../platform/mail/dns/public-dns.ts';
import { readDkimRecord } from '../../../platform/mail/dns/read-dkim-record.ts';
import { domainOf } from '../../../platform/mail/domain-of.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { ChangeDkimKey, DkimKeyItem } from './contract.ts';

const item = (key: DkimKey): DkimKeyItem => ({
  id: key.id,
  domain: key.domain,
  selector: key.selector,
  state: key.state,
  record: { ...dkimRecord(key), type: 'TXT' },
  createdAt: key.createdAt.toISOString(),
  signingSince: key.signingSince?.toISOString() ?? null,
  retiredAt: key.retiredAt?.toISOString() ?? null,
});

type Items = { items: DkimKeyItem[] };

export async function listDkimKeys(context: Context, actor: Actor): Promise<Outcome<Items>> {
  return done({ items: (await selectDkimKeys(context.db, actor.orgId)).map(item) });
}

/** A key for the domain of MAIL_FROM. It signs nothing before its record is published. */
export async function makeDkimKey(context: Context, actor: Actor): Promise<Outcome<Items>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { smtpUrl, mailFrom } = context.config;
  if (smtpUrl === null) return refused('conflict', 'distribution:problems.no-smtp');
  const domain = domainOf(mailFrom);
  const { privatePem, publicKey } = await makeKeyPair();
  const sealedKey = sealKey(context.secrets, privatePem);
  const selector = makeSelector(now);
  const isMade = await context.db.transaction().execute(async (tx) => {
    const keys = await lockDkimKeys(tx, actor.orgId);
    if (keys.some((key) => key.domain === domain && key.state === 'resting')) return false;
    const id = await insertDkimKey(tx, actor.orgId, { domain, selector, publicKey, sealedKey }, now);
    await audit(tx, actor, 'dkim-key.created', { id, domain, selector }, now);
    return true;
  });
  return isMade ? listDkimKeys(context, actor) : refused('conflict', 'distribution:problems.dkim-waits');
}

/** Lets a key sign, once the world finds its record; or lets it rest. */
export async function changeDkimKey(
  context: Context,
  actor: Actor,
  id: string,
  { state }: ChangeDkimKey,
  dns: PublicDns,
): Promise<Outcome<Items>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const known = (await selectDkimKeys(context.db, actor.orgId)).find((key) => key.id === id);
  if (known === undefined) return refused('not-found', 'distribution:problems.no-dkim-key');
  if (state === 'signing') {
    const { verdict } = await readDkimRecord(dns, known);
    if (verdict !== 'published') return refused('conflict', `distribution:problems.dkim-${verdict}`);
  }
  return inTransaction(context, actor, id, async (tx, key) => {
    if (key.state === state) return;
    await (state === 'signing' ? letSign(tx, actor.orgId, key, now) : letRest(tx, actor.orgId, id));
    await audit(tx, actor, state === 'signing' ? 'dkim-key.signs' : 'dkim-key.rests', key, now);
  });
}

/** Forgets a key that does not sign. */
export async function forgetDkimKey(context: Context, actor: Actor, id: string): Promise<Outcome<Items>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return inTransaction(context, actor, id, async (tx, key) => {
    if (key.state === 'signing') return 'distribution:problems.dkim-signs';
    await deleteDkimKey(tx, actor.orgId, id);
    return audit(tx, actor, 'dkim-key.deleted', key, now);
  });
}

/** `work` may say why not, by the key of a sentence. */
async function inTransaction(
  context: Context,
  actor: Actor,
  id: string,
  work: (tx: Tx, key: DkimKey) => Promise<string | void>,
): Promise<Outcome<Items>> {
  const problem = await context.db.transaction().execute(async (tx) => {
    const key = (await lockDkimKeys(tx, actor.orgId)).find((one) => one.id === id);
    if (key === undefined) return refused('not-found', 'distribution:problems.no-dkim-key');
    const reason = await work(tx, key);
    return reason === undefined ? null : refused('conflict', reason);
  });
  return problem ?? listDkimKeys(context, actor);
}

async function audit(
  tx: Tx,
  actor: Actor,
  action: string,
  { id, domain, selector }: Pick<DkimKey, 'id' | 'domain' | 'selector'>,
  now: Date,
): Promise<void> {
  const entry = { action, subjectType: 'dkim-key', subjectId: id, details: { domain, selector } };
  await recordAudit(tx, actor, entry, now);
}

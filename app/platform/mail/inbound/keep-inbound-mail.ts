import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { OrgId } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../ids.ts';
import { recordEvent } from '../../outbox/record-event.ts';
import type { FindOrganizations } from './arrived-mail.ts';
import { type AddressPurpose, readTaggedAddress } from './tagged-address.ts';

/** A larger message is refused: a delivery report holds at most the mail that we sent, a reply some photographs. */
export const MAX_MESSAGE_BYTES = 10 * 1024 * 1024;

/** A header is far shorter; what follows cannot be one. */
const HEADER_BYTES = 65_536;

/** An address that we made, and for whom. */
export interface OwnAddress {
  readonly orgId: OrgId;
  readonly purpose: AddressPurpose;
  readonly subjectId: string;
}

export async function findOwnAddress(
  context: Context,
  findOrganizations: FindOrganizations,
  address: string,
): Promise<OwnAddress | null> {
  const { mailDomain } = context.config;
  if (mailDomain === null) return null;
  const tagged = readTaggedAddress(context.secrets, mailDomain, address);
  if (tagged === null) return null;
  const candidates = await findOrganizations(context.db, tagged.orgEnding);
  const orgId = candidates.find((one) => tagged.isOf(one));
  return orgId === undefined ? null : { orgId, purpose: tagged.purpose, subjectId: tagged.id };
}

/** The same message, however often it is handed over: by its Message-ID, else by its bytes. */
function digestOf(address: OwnAddress, raw: Buffer): Buffer {
  const header =
    raw
      .subarray(0, HEADER_BYTES)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  const messageId = /^message-id:\s*(\S+)/im.exec(header)?.[1];
  const hash = createHash('sha256').update(`${address.purpose} ${address.subjectId} `);
  return (messageId === undefined ? hash.update(raw) : hash.update(messageId)).digest();
}

/** Once it returns the message is safe, and a job to read it exists. The same one again changes nothing. */
export async function keepInboundMail(
  context: Context,
  address: OwnAddress,
  mail: { readonly sender: string; readonly raw: Buffer; readonly source: 'smtp' | 'imap' },
): Promise<void> {
  const now = context.clock();
  const { orgId, purpose, subjectId } = address;
  // No text of PostgreSQL holds NUL.
  const sender = mail.sender.replaceAll('\u0000', '').toWellFormed().slice(0, 320);
  await context.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string }>`
      INSERT INTO inbound_mails (org_id, id, purpose, subject_id, sender, digest, raw, source, state, received_at)
      VALUES (${orgId}, ${newId()}, ${purpose}, ${subjectId}, ${sender}, ${digestOf(address, mail.raw)},
        ${mail.raw}, ${mail.source}, 'waiting', ${now})
      ON CONFLICT (org_id, digest) DO NOTHING RETURNING id`.execute(tx);
    const [kept] = rows;
    if (kept !== undefined) await recordEvent(tx, orgId, 'mail.arrived', { inboundId: kept.id }, now);
  });
  context.nudge.send('outbox');
}

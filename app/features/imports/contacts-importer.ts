import { hash } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import type { ContactInput } from '../contacts/contract.ts';
import { emailKey } from '../contacts/email-key.ts';
import { knownContacts } from '../contacts/known-contacts.ts';
import { noteConsent } from '../contacts/note-consent.ts';
import { COUNTRY_OF, type Country, phoneKey } from '../contacts/phone-key.ts';
import { forgottenAmong } from '../contacts/privacy/forgotten-among.ts';
import { upsertContactsReporting } from '../contacts/upsert-contacts.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { HashCounts } from '../responses/import/hash-counts.ts';
import { type ContactRow, contactReader } from './contact-row.ts';
import type { ImportPlan, Shape } from './contract.ts';
import { cutValue, type Importer } from './importer.ts';

export interface ContactsWish {
  readonly importId: string;
  readonly plan: ImportPlan;
  readonly shape: Shape;
  readonly locale: 'fr' | 'en';
}

/** People, written through the one door that writes them. */
export function contactsImporter(
  context: Context,
  actor: Actor,
  { importId, plan, shape, locale }: ContactsWish,
): Importer<ContactRow> {
  const country = COUNTRY_OF[locale];
  const read = contactReader({ plan, country, decimal: decimalIn(plan, shape) });
  const seen = new SeenPeople(country);
  return {
    read: (record) => {
      const reading = read(record);
      if (reading.ok) return reading;
      const { reason, column, value } = reading;
      const columnName = column === null ? null : (shape.columns[column]?.name ?? null);
      return { ok: false, refusal: { line: record.line, reason, columnName, value: cutValue(value) } };
    },
    pass: () => {},
    sift: async (rows) => {
      if (plan.bringBack === true) return { kept: rows, refusals: [] };
      const forgotten = await forgottenAmong(
        context.db,
        actor.orgId,
        rows.map(({ input }) => input),
      );
      return {
        kept: rows.filter((_row, i) => forgotten[i] !== true),
        // Without what stood there: it would name them again.
        refusals: rows
          .filter((_row, i) => forgotten[i] === true)
          .map(({ line }) => ({ line, reason: 'forgotten', columnName: null, value: '' })),
      };
    },
    openWriting: (tx, now) => {
      const counts = { created: 0, updated: 0, known: 0 };
      return {
        write: async (rows) => {
          const inputs = rows.map(({ input }) => input);
          const written = await upsertContactsReporting(tx, actor, inputs, now);
          const consenting = written.flatMap(({ id }, i) => (rows[i]?.consents === true ? [id] : []));
          const noted = new Set(await noteConsent(tx, actor, consenting, now));
          for (const { id, effect } of written) {
            if (effect === 'created') counts.created += 1;
            else if (effect === 'updated' || noted.has(id)) counts.updated += 1;
            else counts.known += 1;
          }
        },
        end: async () => {
          if (counts.created + counts.updated > 0) {
            const entry = { action: 'contacts.imported', subjectType: 'import', subjectId: importId };
            await recordAudit(tx, actor, { ...entry, details: counts }, now);
            await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'contacts' }, now);
          }
          return counts;
        },
        settle: async () => {},
      };
    },
    tryOut: async (rows) => {
      const inputs = rows.map(({ input }) => input);
      const stored = await knownContacts(context.db, actor.orgId, inputs, country);
      const known = inputs.filter((input, i) => seen.meet(input) || stored[i] === true).length;
      return { created: rows.length - known, updated: 0, known };
    },
  };
}

/** Who came earlier in the same file, by any of their keys. */
class SeenPeople {
  readonly #counts = new HashCounts();
  readonly #country: Country;

  constructor(country: Country) {
    this.#country = country;
  }

  meet({ externalId, email, phone }: ContactInput): boolean {
    const keys = [
      externalId && `id ${externalId.trim()}`,
      email && `email ${emailKey(email)}`,
      phone && `phone ${phoneKey(phone, this.#country)}`,
    ].filter((key) => key !== undefined);
    // The strongest key says who somebody is; a telephone may be a family's.
    const times = keys.map((key) => {
      const digest = hash('sha256', key, 'buffer');
      return this.#counts.add(digest.readInt32LE(0), digest.readInt32LE(4));
    });
    return (times[0] ?? 0) > 1;
  }
}

/** What a person said, else what the whole column tells. */
function decimalIn(plan: ImportPlan, shape: Shape): 'comma' | 'point' {
  if (plan.decimal !== undefined) return plan.decimal;
  const column = plan.columns.find(({ field }) => field === 'accountRevenue')?.column;
  const told = column === undefined ? undefined : shape.columns[column]?.decimal;
  return told === 'comma' ? 'comma' : 'point';
}

import { type Actor, systemActor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { fileBytes } from '../../platform/tabular/file-bytes.ts';
import { openTable, type Table } from '../../platform/tabular/open-table.ts';
import { getOrganization } from '../organizations/get-organization.ts';
import { getSurvey } from '../surveys/get-survey.ts';
import { contactsImporter } from './contacts-importer.ts';
import { importFile } from './import-file.ts';
import type { Importer } from './importer.ts';
import type { ImportRow } from './queries.ts';
import { responsesImporter } from './responses-importer.ts';

export interface OpenImport {
  readonly table: Table;
  readonly importer: Importer<unknown>;
}

/** Whoever asked for the import writes its rows. */
export const importActor = ({ orgId, actorKind, actorId }: ImportRow): Actor => ({
  ...systemActor(orgId),
  kind: actorKind,
  id: actorId,
});

/** The file of an import whose plan is whole, and what is done with its records; null when it is not whole. */
export async function openImport(context: Context, row: ImportRow, now: Date): Promise<OpenImport | null> {
  const { orgId, id, kind, plan, shape } = row;
  if (plan === null || shape === null) return null;
  const actor = importActor(row);
  const { locale, timeZone } = await getOrganization(context.db, orgId);
  const open = () => openTable(fileBytes(importFile(context.config, id)));
  if (kind === 'contacts') {
    const importer = contactsImporter(context, actor, { importId: id, plan, shape, locale });
    return { table: await open(), importer: importer as Importer<unknown> };
  }
  const survey = row.surveyId === null ? null : await getSurvey(context.db, orgId, row.surveyId);
  if (survey === null) return null;
  const importer = responsesImporter(context, actor, { plan, shape, survey, timeZone, now });
  return { table: await open(), importer: importer as Importer<unknown> };
}

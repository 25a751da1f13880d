import type pg from 'pg';
import type { ExportedList } from '../../platform/export/organization-tables.ts';

/** What of an organization lies in the schema `auth`: its name, and who signs in. No password, no session. */
export function exportedOrganization(client: pg.ClientBase, orgId: string): ExportedList[] {
  const org = `${client.escapeLiteral(orgId)}::uuid`;
  const text = (name: string, sql: string) => ({ name, isText: true, sql });
  return [
    {
      name: 'organization',
      source: `FROM auth.organization o WHERE o.id = ${org}`,
      columns: [
        { name: 'id', isText: false, sql: 'o.id' },
        text('name', 'o.name'),
        text('slug', 'o.slug'),
        { name: 'created_at', isText: false, sql: 'o."createdAt"' },
      ],
    },
    {
      name: 'members',
      source: `FROM auth.member m JOIN auth."user" u ON u.id = m."userId" WHERE m."organizationId" = ${org}`,
      columns: [
        { name: 'user_id', isText: false, sql: 'u.id' },
        text('name', 'u.name'),
        text('email', 'u.email'),
        text('role', 'm.role'),
        { name: 'joined_at', isText: false, sql: 'm."createdAt"' },
      ],
    },
  ];
}

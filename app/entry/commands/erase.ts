import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { systemActor } from '../../platform/actor.ts';
import { announceTo, CommandError, print, valueOf } from '../console.ts';

interface EraseOptions {
  organization: string;
  export?: string;
  json?: boolean;
}

export function eraseCommand(program: Command): void {
  program
    .command('erase')
    .description('forget a person everywhere; past figures stay')
    .argument('<person>', 'their e-mail address, telephone number, your id of them, or ours')
    .requiredOption('--organization <slug>', 'the organization’s slug')
    .option('--export <file>', 'first write everything that is kept about them into this file, as JSON')
    .option('--json', 'print { id }')
    .action(async (text: string, options: EraseOptions) => {
      const { withContext } = await import('../with-context.ts');
      const { erasePerson } = await import('../../features/contacts/privacy/erase-person.ts');
      const { exportPerson } = await import('../../features/contacts/privacy/export-person.ts');
      const { findPeople } = await import('../../features/contacts/privacy/find-people.ts');
      const { findOrganizationBySlug } = await import('../../features/organizations/find-organization.ts');
      const { PERSONAL_DATA } = await import('../personal-data.ts');
      const erased = await withContext(announceTo(options), async (context) => {
        const organization = await findOrganizationBySlug(context.db, options.organization);
        if (organization === null)
          throw new CommandError(`No organization has the slug ${options.organization}.`);
        const actor = systemActor(organization.orgId);
        const [id, other] = await findPeople(context.db, organization.orgId, text);
        if (id === undefined) throw new CommandError(`${organization.name} knows nobody by ${text}.`);
        if (other !== undefined)
          throw new CommandError(`${text} is two people: ${id} and ${other}. Name one of these ids.`);
        if (options.export !== undefined) {
          const found = valueOf(context, await exportPerson(context, actor, id, PERSONAL_DATA));
          writeFileSync(options.export, `${JSON.stringify(found, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
        }
        return valueOf(context, await erasePerson(context, actor, id, PERSONAL_DATA));
      });
      print(options, erased, () => 'Forgotten. Their scores still count; nothing says whose they were.');
    });
}

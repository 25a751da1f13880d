import type { Command } from 'commander';
import { type Scope, systemActor } from '../../platform/actor.ts';
import { announceTo, CommandError, print, valueOf } from '../console.ts';

interface CreateOptions {
  organization: string;
  name: string;
  survey?: string;
  scope?: string[];
  json?: boolean;
}

export function apiKeyCommand(program: Command): void {
  program
    .command('api-key')
    .description('manage API keys')
    .command('create')
    .description('create a key; it is shown once')
    .requiredOption('--organization <slug>', 'the organization’s slug')
    .requiredOption('--name <name>', 'what the key is for')
    .option('--survey <slug>', 'bind the key to one survey')
    .option('--scope <scope...>', 'read, respond, work or manage; manage, which holds all, when absent')
    .option('--json', 'print { id, key }')
    .action(async (options: CreateOptions) => {
      const { withContext } = await import('../with-context.ts');
      const { createApiKey } = await import('../../features/organizations/create-api-key.ts');
      const { findOrganizationBySlug } = await import('../../features/organizations/find-organization.ts');
      const { getSurvey } = await import('../../features/surveys/get-survey.ts');
      const made = await withContext(announceTo(options), async (context) => {
        const organization = await findOrganizationBySlug(context.db, options.organization);
        if (organization === null)
          throw new CommandError(`No organization has the slug ${options.organization}.`);
        const survey =
          options.survey === undefined
            ? null
            : await getSurvey(context.db, organization.orgId, options.survey);
        if (options.survey !== undefined && survey === null) {
          throw new CommandError(`${organization.name} has no survey with the slug ${options.survey}.`);
        }
        const scopes = (options.scope ?? ['manage']) as Scope[];
        const key = { name: options.name, scopes, surveyId: survey?.id ?? null };
        return valueOf(context, await createApiKey(context, systemActor(organization.orgId), key));
      });
      print(
        options,
        { id: made.id, key: made.key },
        () => `${made.key}\n\nKeep it now: it is not shown again.`,
      );
    });
}

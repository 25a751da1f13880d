import type { Command } from 'commander';
import { isLocale, type Locale } from '../../platform/i18n/locale.ts';
import { announceTo, CommandError, print, valueOf } from '../console.ts';
import { readPassword } from './read-password.ts';

interface InitOptions {
  organization: string;
  slug?: string;
  email: string;
  password?: string;
  name?: string;
  timeZone: string;
  locale: string;
  json?: boolean;
}

export function initCommand(program: Command): void {
  program
    .command('init')
    .description('create an organization and its owner')
    .requiredOption('--organization <name>', 'name of the organization')
    .option('--slug <slug>', 'its name in addresses; made from the name when absent')
    .requiredOption('--email <address>', 'the owner’s e-mail')
    .option(
      '--password <password>',
      'the owner’s password, 12 characters at least; better typed when asked, piped in, or in BOUCLE_PASSWORD: other users see a command line',
    )
    .option('--name <name>', 'the owner’s name; the e-mail’s first part when absent')
    .option('--time-zone <zone>', 'zone of all reports', 'Europe/Paris')
    .option('--locale <language>', 'fr or en', 'fr')
    .option('--json', 'print { organization, slug, surveySlug }')
    .action(async (options: InitOptions) => {
      if (!isLocale(options.locale)) throw new CommandError(`--locale is fr or en, not ${options.locale}.`);
      const locale: Locale = options.locale;
      const password = await readPassword(options.password, process.env, process.stdin, process.stderr);
      const { withContext } = await import('../with-context.ts');
      const { setUpOrganization } = await import('../set-up-organization.ts');
      const made = await withContext(announceTo(options), async (context) =>
        valueOf(
          context,
          await setUpOrganization(context, {
            organization: options.organization,
            ...(options.slug !== undefined && { slug: options.slug }),
            name: options.name ?? (options.email.split('@')[0] as string),
            email: options.email,
            password,
            locale,
            timeZone: options.timeZone,
          }),
        ),
      );
      print(options, made, () => `${options.organization} is ready: /${made.slug}, owner ${options.email}.`);
    });
}

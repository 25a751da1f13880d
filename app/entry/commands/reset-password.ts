import type { Command } from 'commander';
import { announceTo, print, valueOf } from '../console.ts';

interface ResetOptions {
  email: string;
  withoutTwoFactor?: boolean;
  json?: boolean;
}

export function resetPasswordCommand(program: Command): void {
  program
    .command('reset-password')
    .description('make a link that renews a person’s password; it works once, for an hour')
    .requiredOption('--email <address>', 'the address that the person signs in with')
    .option('--without-two-factor', 'take two-factor sign-in off as well, for a lost phone')
    .option('--json', 'print { link }')
    .action(async (options: ResetOptions) => {
      const { withContext } = await import('../with-context.ts');
      const { makeResetLink } = await import('../../features/organizations/account/make-reset-link.ts');
      const made = await withContext(announceTo(options), async (context) => {
        const wish = { email: options.email, withoutTwoFactor: options.withoutTwoFactor === true };
        return valueOf(context, await makeResetLink(context, wish));
      });
      print(options, made, () => `${made.link}\n\nGive it to nobody but ${options.email}.`);
    });
}

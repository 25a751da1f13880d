import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../../ui/controls/button-link.tsx';
import type { OidcProblem } from '../../account/contract.ts';
import { EntryPage } from './entry-page.tsx';
import { useWaysIn } from './use-account.ts';

/** Why the organization's own sign-in did not lead in, and what to do about it. */
export function OidcProblemPage({ problem, signInHref }: { problem: OidcProblem; signInHref: string }) {
  const { t } = useTranslation('organizations');
  const name = useWaysIn().data?.oidc ?? t('account.oidc.service');
  return (
    <EntryPage title={t(`account.oidc.${problem}.title`)}>
      <p role="alert">{t(`account.oidc.${problem}.text`, { name })}</p>
      <ButtonLink href={signInHref} variant="primary" wide>
        {t('account.reset.back')}
      </ButtonLink>
    </EntryPage>
  );
}

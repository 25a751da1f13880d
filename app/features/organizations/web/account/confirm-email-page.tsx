import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../../ui/controls/button-link.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryPage } from './entry-page.tsx';
import { useConfirmEmail } from './use-account.ts';

/** A press, and not the opening of a link: programs open the links of mails before people do. */
export function ConfirmEmailPage({ token, goOnHref }: { token: string; goOnHref: string }) {
  const { t } = useTranslation('organizations');
  const confirmation = useConfirmEmail();
  if (confirmation.isSuccess) {
    return (
      <EntryPage title={t('account.confirm.done-title')}>
        <p role="status">{t('account.confirm.done', { email: confirmation.data.email })}</p>
        <ButtonLink href={goOnHref} variant="primary" wide>
          {t('account.confirm.go-on')}
        </ButtonLink>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={t('account.confirm.title')}>
      <p>{t('account.confirm.text')}</p>
      <EntryForm
        submission={confirmation}
        onSubmit={() => confirmation.mutate({ token })}
        submit={t('account.confirm.confirm')}
        pending={t('account.confirm.confirming')}
      >
        {null}
      </EntryForm>
    </EntryPage>
  );
}

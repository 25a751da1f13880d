import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { Section } from '../../../../ui/layout/section.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { ContactList } from '../contact-list.tsx';
import styles from '../contacts-page.module.css';
import { EditAccount } from './edit-account.tsx';
import { RemoveAccount } from './remove-account.tsx';
import { useAccount } from './use-accounts.ts';

export interface AccountPageProps {
  id: string;
  organization: { readonly slug: string; readonly timeZone: string; readonly scopes: readonly string[] };
  onRemoved: () => void;
}

/** One company: who answers for it, what it is worth, and its people. */
export function AccountPage({ id, organization, onRemoved }: AccountPageProps) {
  const { t } = useTranslation('contacts');
  const locale = useLocale();
  const [isEditing, edit] = useState(false);
  const [isRemoving, remove] = useState(false);
  const { data: account, error, refetch } = useAccount(id);
  const root = `/${organization.slug}`;
  if (error !== null) {
    return (
      <ErrorState
        title={t('web.accounts.unread')}
        actions={<Button onPress={() => void refetch()}>{t('web.retry')}</Button>}
      >
        {error.message}
      </ErrorState>
    );
  }
  if (account === undefined) return <Skeleton shape="list" lines={6} label={t('web.accounts.reading')} />;
  const { name, owner, revenue, externalId } = account;
  const mayManage = organization.scopes.includes('manage');
  const mayWork = mayManage || organization.scopes.includes('work');
  const note = [
    owner === null ? t('web.accounts.no-owner') : t('web.accounts.owned-by', { name: owner.name }),
    revenue === null ? null : t('web.accounts.worth', { revenue: formatNumber(revenue, locale) }),
    externalId,
  ];
  return (
    <>
      <p className={styles.back}>
        <Link href={`${root}/accounts`}>{t('web.accounts.title')}</Link>
      </p>
      <PageTitle
        note={note.filter((part) => part !== null).join(' · ')}
        actions={
          <>
            {mayManage && <Button onPress={() => remove(true)}>{t('web.accounts.remove')}</Button>}
            {mayWork && (
              <Button icon="edit" onPress={() => edit(true)}>
                {t('web.person.edit')}
              </Button>
            )}
          </>
        }
      >
        {name}
      </PageTitle>
      <Section title={t('web.accounts.people')} ruled>
        <ContactList organization={organization} search={{ account: id }} onSearch={() => {}} />
      </Section>
      {isEditing && <EditAccount account={account} onClose={() => edit(false)} />}
      {isRemoving && <RemoveAccount account={account} onRemoved={onRemoved} onClose={() => remove(false)} />}
    </>
  );
}

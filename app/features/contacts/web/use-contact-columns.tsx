import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../ui/format/format-date.ts';
import type { TableColumn } from '../../../ui/list/table-column.ts';
import { useLocale } from '../../../ui/locale.ts';
import type { ContactItem } from '../contract.ts';
import styles from './contacts-page.module.css';
import { nameOf } from './person/name-of.ts';
import { SuppressionState } from './suppression-state.tsx';
import { useLiftSuppression, useOptOut } from './use-contacts.ts';

export function useContactColumns(
  { slug, timeZone }: { readonly slug: string; readonly timeZone: string },
  onLift: (contact: ContactItem) => void,
): TableColumn<ContactItem>[] {
  const { t } = useTranslation('contacts');
  const locale = useLocale();
  return [
    {
      id: 'person',
      header: t('web.columns.person'),
      cell: (contact) => (
        <span className={styles.person}>
          <Link tone="ink" href={`/${slug}/contacts/${contact.id}`}>
            {nameOf(contact) ?? t('web.no-name')}
          </Link>
          {contact.name !== null && contact.email !== null && <span>{contact.email}</span>}
        </span>
      ),
    },
    {
      id: 'state',
      header: t('web.columns.state'),
      cell: (contact) => <SuppressionState contact={contact} timeZone={timeZone} />,
    },
    {
      id: 'account',
      header: t('web.person.account'),
      onPhone: 'none',
      cell: ({ account }) =>
        account !== null && (
          <Link tone="ink" className={styles.wrapped ?? ''} href={`/${slug}/accounts/${account.id}`}>
            {account.name}
          </Link>
        ),
    },
    {
      id: 'phone',
      header: t('web.person.phone'),
      onPhone: 'none',
      cell: ({ phone }) => <span className={styles.wrapped}>{phone}</span>,
    },
    {
      id: 'external-id',
      header: t('web.columns.external-id'),
      onPhone: 'none',
      cell: (contact) => <span className={styles.wrapped}>{contact.externalId}</span>,
    },
    {
      id: 'since',
      header: t('web.columns.since'),
      onPhone: 'none',
      cell: ({ createdAt }) => (
        <time dateTime={createdAt}>{formatDate(new Date(createdAt), locale, 'medium', timeZone)}</time>
      ),
    },
    {
      id: 'action',
      header: t('web.columns.action'),
      align: 'end',
      cell: (contact) => <Action contact={contact} onLift={onLift} />,
    },
  ];
}

function Action({ contact, onLift }: { contact: ContactItem; onLift: (contact: ContactItem) => void }) {
  const { t } = useTranslation('contacts');
  const optOut = useOptOut();
  const lift = useLiftSuppression();
  const { id, email, suppressions } = contact;
  const person = nameOf(contact) ?? '';
  if (suppressions.length > 0) {
    return (
      <Button
        dense
        variant="quiet"
        aria-label={t('web.lift.open-of', { person })}
        onPress={() => onLift(contact)}
      >
        {t('web.lift.open')}
      </Button>
    );
  }
  if (email === null) return null;
  const stop = () =>
    optOut.mutate(id, {
      onSuccess: () =>
        notify({
          text: t('web.stop.done', { person }),
          onUndo: () => lift.mutate({ id, reason: 'opted-out' }),
        }),
      onError: (error) => notify({ text: error.message }),
    });
  return (
    <Button dense variant="quiet" aria-label={t('web.stop.of', { person })} onPress={stop}>
      {t('web.stop.button')}
    </Button>
  );
}

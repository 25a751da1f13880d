import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { Section } from '../../../../ui/layout/section.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import type { ContactItem } from '../../contract.ts';
import styles from './person.module.css';

export interface PersonFactsProps {
  contact: ContactItem;
  root: string;
  timeZone: string;
  /** Missing for who may only look. */
  onEdit?: (() => void) | undefined;
}

/** Who this is and how to reach them; then all that your other tools say of them. */
export function PersonFacts({ contact, root, timeZone, onEdit }: PersonFactsProps) {
  const { t } = useTranslation('contacts');
  const locale = useLocale();
  const { email, phone, account, externalId, properties, createdAt } = contact;
  const facts: [string, ReactNode][] = [
    [t('web.person.email'), email !== null && <Link href={`mailto:${email}`}>{email}</Link>],
    [
      t('web.person.phone'),
      phone !== null && <Link href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</Link>,
    ],
    [
      t('web.person.account'),
      account !== null && <Link href={`${root}/accounts/${account.id}`}>{account.name}</Link>,
    ],
    [t('web.columns.locale'), contact.locale !== null && t(`web.locales.${contact.locale}`)],
    [t('web.person.time-zone'), contact.timeZone],
    [t('web.columns.external-id'), externalId],
    [t('web.columns.since'), formatDate(new Date(createdAt), locale, 'medium', timeZone)],
  ];
  const own = Object.entries(properties).sort(([a], [b]) => a.localeCompare(b, locale));
  return (
    <Section
      title={t('web.person.details')}
      ruled
      aside={
        onEdit !== undefined && (
          <Button dense icon="edit" onPress={onEdit}>
            {t('web.person.edit')}
          </Button>
        )
      }
    >
      <dl className={styles.facts}>
        {[...facts.filter(([, fact]) => fact), ...own].map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { BLANK, blanksOf } from '../blanks.ts';
import type { NewTemplate } from '../contract.ts';
import { fillIn, type VariableValues } from '../variables.ts';
import styles from './templates.module.css';

/** How it reads for an invented customer; what stays in braces is what somebody fills in by hand. */
export function TemplatePreview({
  template: { locale, subject, body },
}: {
  template: Pick<NewTemplate, 'locale' | 'subject' | 'body'>;
}) {
  const { t } = useTranslation('templates');
  const spoken = useLocale();
  if (`${subject}${body}`.trim() === '') return null;
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long' });
  const values: VariableValues = {
    'first-name': t('sample.name').split(' ')[0] ?? null,
    name: t('sample.name'),
    organization: t('sample.organization'),
    subject: t('sample.organization'),
    me: t('sample.me'),
    'answer-date': day.format(new Date()),
    score: '4',
    comment: t('sample.comment'),
  };
  const filled = { subject: fillIn(subject, values), body: fillIn(body, values) };
  const blanks = blanksOf(`${filled.subject}\n${filled.body}`).map((name) => `{{${name}}}`);
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <h3 className={styles.previewTitle}>{t('preview')}</h3>
      <p className={styles.previewSubject} lang={locale}>
        <WithBlanks text={filled.subject} />
      </p>
      <p className={styles.previewBody} lang={locale}>
        <WithBlanks text={filled.body} />
      </p>
      <p className={styles.previewNote}>
        {blanks.length === 0
          ? t('preview-whole')
          : t('preview-blanks', { blanks: formatList(blanks, spoken) })}
      </p>
    </section>
  );
}

function WithBlanks({ text }: { text: string }) {
  const parts = text.split(new RegExp(`(${BLANK.source.replace('(', '(?:')})`));
  // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text in their order.
  return parts.map((part, i) =>
    i % 2 === 1 ? <mark key={i}>{part}</mark> : <Fragment key={i}>{part}</Fragment>,
  );
}

import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import type { StepOf } from '../contract.ts';
import styles from './playbooks.module.css';
import type { FieldsProps } from './step-fields.tsx';

/** The names as they are written in the text. */
const AS_WRITTEN = { name: '{{name}}', organization: '{{organization}}', score: '{{score}}' };

const LOCALES = ['fr', 'en'] as const;

/** The mail in each language; a customer reads the other one where theirs is missing. */
export function MailFields({ step, problem, onChange }: Omit<FieldsProps<StepOf<'send'>>, 'names'>) {
  const { t } = useTranslation('playbooks');
  const none = problem('texts');
  return (
    <>
      <p className={styles.small}>{t('web.mail-note')}</p>
      <p className={styles.small}>{t('web.variables', AS_WRITTEN)}</p>
      {LOCALES.map((locale) => {
        const text = step.texts[locale] ?? { subject: '', body: '' };
        const change = (part: Partial<typeof text>) =>
          onChange({ ...step, texts: { ...step.texts, [locale]: { ...text, ...part } } });
        const isWritten = text.subject + text.body !== '';
        return (
          <fieldset key={locale} className={styles.mail}>
            <legend>{t(`web.languages.${locale}`)}</legend>
            <TextField
              label={t('web.subject')}
              value={text.subject}
              onChange={(subject) => change({ subject })}
              maxLength={200}
              error={problem(`texts.${locale}.subject`)}
            />
            <CorrectedTextArea
              language={locale}
              label={t('web.body')}
              rows={6}
              value={text.body}
              onChange={(body) => change({ body })}
              maxLength={5000}
              error={problem(`texts.${locale}.body`) ?? (isWritten || locale === 'en' ? undefined : none)}
            />
          </fieldset>
        );
      })}
    </>
  );
}

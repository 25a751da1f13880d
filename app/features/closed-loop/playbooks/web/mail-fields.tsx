import { useTranslation } from 'react-i18next';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { VARIABLE_NAMES, VARIABLES } from '../../templates/variables.ts';
import type { StepOf } from '../contract.ts';
import styles from './playbooks.module.css';
import type { FieldsProps } from './step-fields.tsx';

const LOCALES = ['fr', 'en'] as const;

/** The mail in each language; a customer reads the other one where theirs is missing. */
export function MailFields({ step, problem, onChange }: Omit<FieldsProps<StepOf<'send'>>, 'names'>) {
  const { t } = useTranslation('playbooks');
  const spoken = useLocale();
  const none = problem('texts');
  const names = (locale: 'fr' | 'en') =>
    formatList(
      VARIABLES.map((variable) => `{{${VARIABLE_NAMES[locale][variable]}}}`),
      spoken,
    );
  return (
    <>
      <p className={styles.small}>{t('web.own-note')}</p>
      {LOCALES.map((locale) => {
        const text = step.texts?.[locale] ?? { subject: '', body: '' };
        const change = (part: Partial<typeof text>) =>
          onChange({ ...step, texts: { ...step.texts, [locale]: { ...text, ...part } } });
        const isWritten = text.subject + text.body !== '';
        return (
          <fieldset key={locale} className={styles.mail}>
            <legend>{t(`web.languages.${locale}`)}</legend>
            <p className={styles.small}>{t('web.variables', { names: names(locale) })}</p>
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

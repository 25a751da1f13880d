import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../../../ui/controls/checkbox.tsx';
import { TextArea } from '../../../../../ui/controls/text-area.tsx';
import { TextField } from '../../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../../ui/feedback/banner.tsx';
import type { DraftWords } from './offer-draft.ts';
import type { FieldsProps } from './offer-form.tsx';
import styles from './offers.module.css';

const LOCALES = ['fr', 'en'] as const;

/** The words in French, in English, or in both. */
export function OfferWordsFields({ draft, set, problem }: FieldsProps) {
  const { t } = useTranslation('offers');
  const { has, words } = draft;
  return (
    <>
      {LOCALES.map((locale) => {
        const write = (part: Partial<DraftWords>) =>
          set({ words: { ...words, [locale]: { ...words[locale], ...part } } });
        return (
          <fieldset key={locale} className={styles.group} aria-label={t(`web.form.words.${locale}`)}>
            <Checkbox isSelected={has[locale]} onChange={(isIn) => set({ has: { ...has, [locale]: isIn } })}>
              {t(`web.form.has.${locale}`)}
            </Checkbox>
            {has[locale] && (
              <>
                <TextField
                  label={t(`web.form.title.${locale}`)}
                  value={words[locale].title}
                  onChange={(title) => write({ title })}
                  maxLength={120}
                  error={problem(`words.${locale}.title`)}
                />
                <TextArea
                  label={t(`web.form.text.${locale}`)}
                  value={words[locale].text}
                  onChange={(text) => write({ text })}
                  maxLength={2_000}
                  rows={4}
                  error={problem(`words.${locale}.text`)}
                />
                <TextArea
                  label={t(`web.form.conditions.${locale}`)}
                  value={words[locale].conditions}
                  onChange={(conditions) => write({ conditions })}
                  maxLength={2_000}
                  rows={2}
                  error={problem(`words.${locale}.conditions`)}
                />
              </>
            )}
          </fieldset>
        );
      })}
      {!has.fr && !has.en && <Banner tone="error">{t('web.form.one-language')}</Banner>}
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PillGroup } from '../../../../ui/controls/pill-group.tsx';
import { Section } from '../../../../ui/layout/section.tsx';
import { CorrectedTextArea } from './corrected-text-area.tsx';
import styles from './words-page.module.css';

const LANGUAGES = ['fr', 'en'] as const;

/** The text area of letters to customers, without a customer. */
export function TryCorrector() {
  const { t, i18n } = useTranslation('corrector');
  const [text, write] = useState('');
  const [language, speak] = useState<'fr' | 'en'>(i18n.language === 'en' ? 'en' : 'fr');
  return (
    <Section title={t('web.try.title')}>
      <div className={styles.try}>
        <p>{t('web.try.note')}</p>
        <PillGroup
          label={t('web.try.language')}
          value={language}
          onChange={(id) => speak(id === 'en' ? 'en' : 'fr')}
          pills={LANGUAGES.map((id) => ({ id, label: t(`web.try.${id}`) }))}
        />
        <CorrectedTextArea
          foot="whole"
          rows={8}
          value={text}
          onChange={write}
          label={t('web.try.label')}
          language={language}
        />
      </div>
    </Section>
  );
}

import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/layout/panel.tsx';
import { BandMark } from '../../../ui/marks/band-mark.tsx';
import { BANDS } from '../contract.ts';
import { SentenceField } from './sentence-field.tsx';
import { type SentenceEditing, sentenceOf } from './sentence-of.ts';
import styles from './survey-page.module.css';

/** What follows the score: free to word, since no figure depends on it. */
export function TextPanels({ editing }: { editing: SentenceEditing }) {
  const { t } = useTranslation('surveys');
  return (
    <>
      {(['reason', 'thanks'] as const).map((part) => (
        <Panel key={part} title={t(`web.${part}.title`)} note={t(`web.${part}.note`)}>
          <div className={styles.form}>
            {BANDS.map((band) => (
              <SentenceField
                key={band}
                {...sentenceOf(editing, [part, band])}
                label={
                  <span className={styles.band}>
                    <BandMark band={band} /> {t(`web.bands.${band}`)}
                  </span>
                }
              />
            ))}
          </div>
        </Panel>
      ))}
      <Panel title={t('web.mail.title')}>
        <div className={styles.form}>
          <SentenceField {...sentenceOf(editing, ['mail', 'subject'])} label={t('web.mail.subject')} />
          <SentenceField {...sentenceOf(editing, ['mail', 'intro'])} label={t('web.mail.intro')} />
        </div>
      </Panel>
    </>
  );
}

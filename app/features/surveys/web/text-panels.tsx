import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/layout/panel.tsx';
import { scaleOf } from '../scale.ts';
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
            {scaleOf(editing.draft.kind).bands.map(({ band }) => (
              <SentenceField
                key={band}
                {...sentenceOf(editing, [part, band])}
                label={t(`web.bands.${band}`)}
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

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { wordingOf } from '../wording.ts';
import { QuestionFields } from './question-fields.tsx';
import type { SentenceEditing } from './sentence-of.ts';
import styles from './survey-page.module.css';

export interface QuestionPanelProps {
  editing: SentenceEditing;
  series: number;
  isUnlocked: boolean;
  onUnlock: () => void;
  onLock: () => void;
}

/** What is asked. Locked, because answers compare only as long as its words stay. */
export function QuestionPanel({ editing, series, isUnlocked, onUnlock, onLock }: QuestionPanelProps) {
  const { t } = useTranslation('surveys');
  const [isAsking, ask] = useState(false);
  const { draft, locale } = editing;
  const { question, ends } = wordingOf(draft, locale);
  const unlock = () => {
    ask(false);
    onUnlock();
  };
  return (
    <Panel title={t('web.question.title')}>
      <figure className={styles.asked} lang={locale}>
        <blockquote>{question}</blockquote>
        <figcaption>
          <span>{ends.low}</span>
          <span>{ends.high}</span>
        </figcaption>
      </figure>
      {isUnlocked ? (
        <>
          <Banner
            icon="edit"
            action={
              <Button dense icon="lock" onPress={onLock}>
                {t('web.question.lock')}
              </Button>
            }
          >
            {t('web.question.unlocked', { series: series + 1 })}
          </Banner>
          <QuestionFields editing={editing} />
        </>
      ) : (
        <div className={styles.locked}>
          <p>
            <Icon name="lock" size={16} /> {t('web.question.locked')}
          </p>
          <Button dense onPress={() => ask(true)}>
            {t('web.question.unlock')}
          </Button>
        </div>
      )}
      <Dialog
        isOpen={isAsking}
        onOpenChange={ask}
        title={t('web.unlock.title')}
        actions={
          <>
            <Button onPress={() => ask(false)}>{t('web.unlock.keep')}</Button>
            <Button variant="primary" onPress={unlock}>
              {t('web.unlock.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('web.unlock.text')}</p>
        <ul className={styles.points}>
          <li>{t('web.unlock.series', { series: series + 1 })}</li>
          <li>{t('web.unlock.before')}</li>
          <li>{t('web.unlock.sent')}</li>
        </ul>
      </Dialog>
    </Panel>
  );
}

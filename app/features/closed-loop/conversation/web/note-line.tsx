import { useTranslation } from 'react-i18next';
import type { TimelineLineProps } from '../../workspace/web/timeline-lines.tsx';
import { noteSchema } from '../contract.ts';
import styles from './lines.module.css';

/** What colleagues tell each other, on a ground of its own: no customer reads it. */
export function NoteLine({ item }: TimelineLineProps) {
  const { t } = useTranslation('conversation');
  const { author, text, mentions } = noteSchema.parse(item.details);
  return (
    <div className={styles.note}>
      <p className={styles.words}>
        <strong>{author?.name ?? t('web.somebody')}</strong>
        {t('web.noted')} {text}
      </p>
      {mentions.length > 0 && (
        <p className={styles.state}>
          {t('web.told', { names: mentions.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import type { WritePlaybook } from '../contract.ts';
import styles from './playbooks.module.css';
import { type Names, playbookWords } from './step-words.ts';
import { useStarters } from './use-playbooks.ts';

export interface StarterListProps {
  names: Names;
  isPending: boolean;
  onTake: (wish: WritePlaybook) => void;
}

/** Playbooks to begin with; taking one keeps a copy that starts nothing yet. */
export function StarterList({ names, isPending, onTake }: StarterListProps) {
  const { t } = useTranslation('playbooks');
  const starters = useStarters();
  if (starters.data === undefined) {
    return starters.isError ? (
      <UnreadState title={t('web.failed')} error={starters.error} onRetry={() => starters.refetch()} />
    ) : (
      <Skeleton shape="list" lines={4} label={t('web.reading')} />
    );
  }
  return (
    <ul className={styles.list} aria-label={t('web.starters')}>
      {starters.data.map(({ id, name, definition }) => (
        <li key={id} className={styles.row}>
          <div className={styles.told}>
            <span className={styles.name}>{name}</span>
            <p className={styles.sentence}>{playbookWords(t, definition, names)}</p>
          </div>
          <Button
            dense
            isPending={isPending}
            aria-label={t('web.take-named', { name })}
            onPress={() => onTake({ name, definition })}
          >
            {t('web.take')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

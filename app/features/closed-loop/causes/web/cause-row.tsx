import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../../ui/controls/icon-button.tsx';
import { Menu } from '../../../../ui/controls/menu.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { causeName } from '../cause-name.ts';
import { CAUSE_LEVELS, type RootCause } from '../contract.ts';
import type { CauseWish } from './cause-dialog.tsx';
import styles from './causes.module.css';

export interface CauseRowProps {
  cause: RootCause;
  /** Left out for who only reads. */
  onWish?: (wish: CauseWish) => void;
  onRetire: () => void;
}

export function CauseRow({ cause, onWish, onRetire }: CauseRowProps) {
  const { t } = useTranslation('causes');
  const locale = useLocale();
  const name = causeName(cause, locale);
  const act = (id: string) => {
    if (id === 'retire') onRetire();
    else if (id === 'add') onWish?.({ kind: 'add', parentId: cause.id });
    else if (id === 'rename' || id === 'move' || id === 'merge') onWish?.({ kind: id, cause });
  };
  return (
    <>
      <span className={styles.name}>{name}</span>
      {onWish !== undefined && (
        <Menu
          placement="bottom end"
          trigger={<IconButton icon="more" label={t('actions-of', { name })} />}
          entries={[
            ...(cause.level < CAUSE_LEVELS ? [{ id: 'add', label: t('add-under', { name }) }] : []),
            { id: 'rename', label: t('rename') },
            { id: 'move', label: t('move') },
            { id: 'merge', label: t('merge') },
            { id: 'retire', label: t('retire'), startsGroup: true },
          ]}
          onAction={act}
        />
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { DESK_KEYS, type DeskKey } from './desk-keys.ts';
import styles from './keys-help.module.css';

/** Every key, and what it does. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('workspace');
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('keys.title')}>
      <p>{t('keys.intro')}</p>
      <dl className={styles.keys}>
        {Object.entries(DESK_KEYS).map(([key, meaning]) => (
          <div key={key} className={styles.key}>
            <dt>
              <kbd>{key.length === 1 ? key.toUpperCase() : t(`keys.names.${key}`)}</kbd>
            </dt>
            <dd>{t(`keys.${nameOf(meaning)}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

const nameOf = (key: DeskKey): string =>
  key.kind === 'ask' ? key.request : key.kind === 'move' ? (key.by === 1 ? 'next' : 'previous') : key.kind;

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { DESK_KEYS, type DeskKey, WRITING_KEYS } from './desk-keys.ts';
import styles from './keys-help.module.css';
import { areLetterKeysOn, turnLetterKeys } from './letter-keys.ts';

/** Every key, and what it does; whoever is disturbed by letters turns them off. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('workspace');
  const [isOn, setOn] = useState(areLetterKeysOn);
  const turn = (on: boolean) => {
    turnLetterKeys(on);
    setOn(on);
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('keys.title')}>
      <p>{t('keys.intro')}</p>
      <dl className={styles.keys}>
        {Object.entries(DESK_KEYS).map(([key, meaning]) => (
          <Key
            key={key}
            name={key.length === 1 ? key.toUpperCase() : t(`keys.names.${key}`)}
            does={t(`keys.${nameOf(meaning)}`)}
          />
        ))}
      </dl>
      <h3 className={styles.part}>{t('keys.writing.title')}</h3>
      <dl className={styles.keys}>
        {WRITING_KEYS.map((key) => (
          <Key key={key} name={t(`keys.writing.${key}.key`)} does={t(`keys.writing.${key}.does`)} />
        ))}
      </dl>
      <Checkbox className={styles.turn ?? ''} isSelected={isOn} onChange={turn} note={t('keys.letters-note')}>
        {t('keys.letters')}
      </Checkbox>
    </Dialog>
  );
}

function Key({ name, does }: { name: string; does: string }) {
  return (
    <div className={styles.key}>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

const nameOf = (key: DeskKey): string =>
  key.kind === 'ask' ? key.request : key.kind === 'move' ? (key.by === 1 ? 'next' : 'previous') : key.kind;

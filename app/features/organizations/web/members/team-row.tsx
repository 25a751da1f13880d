import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { Team } from '../../members/contract.ts';
import { useMay } from '../may.ts';
import styles from './members.module.css';

export function TeamRow({
  team,
  onChange,
  onRemove,
}: {
  team: Team;
  onChange: () => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('organizations');
  const locale = useLocale();
  const { name, key, manager, members } = team;
  return (
    <>
      <p>
        <strong>{name}</strong>
        <span className={styles.small}>
          {t('members.web.key-is')} <code>{key}</code>
        </span>
      </p>
      <p>
        {manager === null ? t('members.web.no-manager') : t('members.web.led-by', { name: manager.name })}
      </p>
      <p className={styles.seen}>
        {members.length === 0
          ? t('members.web.no-members')
          : formatList(
              members.map((member) => member.name),
              locale,
            )}
      </p>
      <div className={styles.deeds}>
        {useMay('manage') && (
          <>
            <Button
              dense
              variant="quiet"
              aria-label={t('members.web.change-title', { name })}
              onPress={onChange}
            >
              {t('members.web.change')}
            </Button>
            <Button
              dense
              variant="quiet"
              aria-label={t('members.web.delete-title', { name })}
              onPress={onRemove}
            >
              {t('members.web.delete')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

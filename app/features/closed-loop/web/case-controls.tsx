import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/controls/select.tsx';
import { useMay } from '../../organizations/web/may.ts';
import { type Case, type ChangeCase, SETTABLE_STATUSES } from '../contract.ts';
import styles from './cases-page.module.css';
import type { Owner } from './patch-cases.ts';

const NOBODY = 'nobody';

export interface CaseControlsProps {
  one: Case;
  /** The person's, to tell the rows' controls apart when they are heard. */
  name: string;
  members: readonly Owner[];
  onChange: (change: ChangeCase) => void;
}

/** Who has the case and where it stands; of a case without an answer any more, or with an end, only told. */
export function CaseControls({ one, name, members, onChange }: CaseControlsProps) {
  const { t } = useTranslation('closed-loop');
  const { owner, status } = one;
  const mayWork = useMay('work');
  if (status === 'withdrawn' || status === 'closed') {
    return (
      <div className={styles.controls}>
        <p className={styles.told}>
          {t(`web.status.${status}`)}
          <span className={styles.hint}>
            {status === 'withdrawn'
              ? t('web.status-hint.withdrawn')
              : one.outcome !== null && t(`endings:outcomes.${one.outcome}`)}
          </span>
        </p>
      </div>
    );
  }
  if (!mayWork) {
    return (
      <div className={styles.controls}>
        <p className={styles.told}>
          {t(`web.status.${status}`)}
          <span className={styles.hint}>{owner?.name ?? t('web.nobody')}</span>
        </p>
      </div>
    );
  }
  const owners = owner === null || members.some(({ id }) => id === owner.id) ? members : [...members, owner];
  return (
    <div className={styles.controls}>
      <Select
        dense
        labelHidden
        label={t('web.owner-of', { name })}
        value={owner?.id ?? NOBODY}
        onChange={(id) => onChange({ ownerId: id === NOBODY ? null : id })}
        options={[
          { id: NOBODY, label: t('web.nobody') },
          ...owners.map((member) => ({ id: member.id, label: member.name })),
        ]}
      />
      <Select
        dense
        labelHidden
        label={t('web.status-of', { name })}
        value={status}
        onChange={(id) =>
          onChange({ status: SETTABLE_STATUSES.find((settable) => settable === id) ?? 'open' })
        }
        options={SETTABLE_STATUSES.map((id) => ({ id, label: t(`web.status.${id}`) }))}
      />
    </div>
  );
}

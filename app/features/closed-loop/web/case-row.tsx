import { useTranslation } from 'react-i18next';
import { ScoreShape } from '../../../ui/marks/score-shape.tsx';
import type { Case, ChangeCase } from '../contract.ts';
import { CaseClock } from './case-clock.tsx';
import { CaseControls } from './case-controls.tsx';
import styles from './cases-page.module.css';
import type { Owner } from './patch-cases.ts';

export interface CaseRowProps {
  one: Case;
  members: readonly Owner[];
  now: Date;
  timeZone: string;
  onChange: (one: Case, change: ChangeCase) => void;
}

/** Who waits, their words, who has it, where it stands and how long is left. */
export function CaseRow({ one, members, now, timeZone, onChange }: CaseRowProps) {
  const { t } = useTranslation('closed-loop');
  const { score, contact, comment } = one;
  const name = contact.name || contact.email || t('web.no-name');
  return (
    <>
      <ScoreShape score={score} />
      <div className={styles.who}>
        <strong>{name}</strong>
        <p className={comment === null ? styles.none : styles.words}>{comment ?? t('web.no-comment')}</p>
      </div>
      <CaseControls {...{ one, name, members }} onChange={(change) => onChange(one, change)} />
      <div className={styles.clock}>
        <CaseClock one={one} now={now} timeZone={timeZone} />
      </div>
    </>
  );
}

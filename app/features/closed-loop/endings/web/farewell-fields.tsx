import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import type { Ending } from '../contract.ts';
import type { LostOutcome } from '../outcome.ts';
import styles from './ending.module.css';

export interface Farewell {
  readonly subject: string;
  readonly text: string;
}

export interface FarewellFieldsProps {
  caseId: string;
  outcome: LostOutcome;
  known: Ending;
  farewell: Farewell | null;
  onChange: (farewell: Farewell | null) => void;
}

/** What it means to let somebody go, and a courteous last word, to be read and changed before it leaves. */
export function FarewellFields({ caseId, outcome, known, farewell, onChange }: FarewellFieldsProps) {
  const { t } = useTranslation('endings');
  const { farewells } = known;
  const proposed = farewells?.texts[outcome];
  return (
    <div className={styles.farewell}>
      <p className={styles.note}>{t('lost-means')}</p>
      {farewells === null || proposed === undefined ? (
        <p className={styles.note}>{t('no-address')}</p>
      ) : (
        <Checkbox
          isSelected={farewell !== null}
          onChange={(isOn) => onChange(isOn ? { subject: proposed.subject, text: proposed.body } : null)}
        >
          {t('farewell-send')}
        </Checkbox>
      )}
      {farewell !== null && (
        <div className={styles.letter} lang={farewells?.locale}>
          <TextField
            label={t('farewell-subject')}
            value={farewell.subject}
            onChange={(subject) => onChange({ ...farewell, subject })}
          />
          <CorrectedTextArea
            caseId={caseId}
            likely={farewells?.locale}
            label={t('farewell-body')}
            rows={9}
            value={farewell.text}
            onChange={(text) => onChange({ ...farewell, text })}
          />
        </div>
      )}
    </div>
  );
}

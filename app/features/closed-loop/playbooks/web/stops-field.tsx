import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { STOPS, type Stop, type Trigger } from '../contract.ts';
import styles from './playbooks.module.css';

export interface StopsFieldProps {
  trigger: Trigger;
  stops: readonly Stop[];
  onChange: (stops: Stop[]) => void;
}

/** Who has no case has none that ends. */
const OF_CASES: readonly Stop[] = ['case-closed', 'contacted'];

/** What ends a run before its last step. */
export function StopsField({ trigger, stops, onChange }: StopsFieldProps) {
  const { t } = useTranslation('playbooks');
  const hasCase = trigger.kind === 'type' || trigger.band === 'detractor';
  const offered = STOPS.filter((stop) => hasCase || !OF_CASES.includes(stop) || stops.includes(stop));
  return (
    <fieldset className={styles.stops}>
      <legend>{t('web.stops')}</legend>
      {offered.map((stop) => (
        <Checkbox
          key={stop}
          isSelected={stops.includes(stop)}
          onChange={(isOn) => onChange(STOPS.filter((one) => (one === stop ? isOn : stops.includes(one))))}
        >
          {t(`web.stop.${stop}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

import { useId } from 'react';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import styles from './members.module.css';

export interface PickSomeProps {
  label: string;
  hint?: string;
  /** In place of the list when there is nothing to choose from. */
  empty: string;
  options: readonly { readonly id: string; readonly name: string }[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Some of a list: teams of a person, people of a team. */
export function PickSome({ label, hint, empty, options, value, onChange }: PickSomeProps) {
  const hintId = useId();
  const toggle = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...value, id] : value.filter((one) => one !== id));
  return (
    <fieldset className={styles.pick} {...(hint !== undefined && { 'aria-describedby': hintId })}>
      <legend>{label}</legend>
      {options.length === 0 ? (
        <p className={styles.hint}>{empty}</p>
      ) : (
        options.map(({ id, name }) => (
          <Checkbox key={id} isSelected={value.includes(id)} onChange={(isChosen) => toggle(id, isChosen)}>
            {name}
          </Checkbox>
        ))
      )}
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}

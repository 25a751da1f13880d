import { ListBox, ListBoxItem, type ListBoxProps } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import styles from './option-list.module.css';

export interface Option {
  id: string;
  label: string;
  /** A second, quieter line. */
  note?: string;
  isDisabled?: boolean;
}

export interface OptionListProps extends Omit<ListBoxProps<Option>, 'items' | 'children' | 'className'> {
  options: readonly Option[];
  className?: string;
}

export function OptionList({ options, className, ...rest }: OptionListProps) {
  return (
    <ListBox
      escapeKeyBehavior="none"
      {...rest}
      items={options}
      className={classNames(styles.list, className)}
    >
      {(option) => (
        <ListBoxItem
          id={option.id}
          textValue={option.label}
          isDisabled={option.isDisabled ?? false}
          className={styles.option ?? ''}
        >
          <span className={styles.mark}>
            <Icon name="check" size={16} />
          </span>
          <span className={styles.words}>
            <span>{option.label}</span>
            {option.note && <span className={styles.note}>{option.note}</span>}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

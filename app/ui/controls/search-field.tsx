import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Input,
} from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import { useWords } from '../words/words.ts';
import field from './field.module.css';
import { IconButton } from './icon-button.tsx';
import styles from './search-field.module.css';

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'children' | 'className'> {
  /** What is searched; shown in the empty field too. */
  label: string;
  className?: string;
}

export function SearchField({ label, className, ...rest }: SearchFieldProps) {
  const words = useWords();
  return (
    <AriaSearchField {...rest} aria-label={label} className={classNames(styles.search, className)}>
      <Icon name="search" className={styles.icon ?? ''} />
      <Input placeholder={label} className={classNames(field.control, styles.input)} />
      <IconButton icon="close" label={words.clear} className={styles.clear ?? ''} />
    </AriaSearchField>
  );
}

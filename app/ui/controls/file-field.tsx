import type { ReactNode } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { Button } from './button.tsx';
import styles from './file-field.module.css';

export interface FileFieldProps {
  /** "Déposez un fichier ici". */
  label: ReactNode;
  hint?: ReactNode;
  buttonText: string;
  /** ".csv", "text/csv". */
  accept?: readonly string[];
  onFile: (file: File) => void;
}

/** One file, dropped or picked. */
export function FileField({ label, hint, buttonText, accept, onFile }: FileFieldProps) {
  return (
    <DropZone
      className={styles.zone ?? ''}
      onDrop={async ({ items }) => {
        for (const item of items) {
          if (item.kind === 'file') return onFile(await item.getFile());
        }
      }}
    >
      <Text slot="label" className={styles.label ?? ''}>
        {label}
      </Text>
      {hint && <span className={styles.hint}>{hint}</span>}
      <FileTrigger
        {...(accept ? { acceptedFileTypes: accept } : {})}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onFile(file);
        }}
      >
        <Button icon="upload">{buttonText}</Button>
      </FileTrigger>
    </DropZone>
  );
}

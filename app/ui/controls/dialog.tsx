import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { useWords } from '../words/words.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  /** `alertdialog` only for what cannot be undone: a press outside does not close it. */
  role?: 'dialog' | 'alertdialog';
  size?: 'regular' | 'wide';
  children: ReactNode;
}

export function Dialog({
  isOpen,
  onOpenChange,
  title,
  actions,
  role = 'dialog',
  size = 'regular',
  children,
}: DialogProps) {
  const words = useWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
      className={styles.overlay ?? ''}
      // What was said just before moves out of the way of the buttons.
      data-modal=""
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon="close" label={words.close} onPress={() => onOpenChange(false)} />
          </div>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

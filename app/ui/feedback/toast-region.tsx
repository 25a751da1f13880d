import {
  Button,
  UNSTABLE_ToastRegion as Region,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components';
import { IconButton } from '../controls/icon-button.tsx';
import { useWords } from '../words/words.ts';
import { toastQueue } from './toast-queue.ts';
import styles from './toast-region.module.css';

/** Once, at the root of the app. */
export function ToastRegion() {
  const words = useWords();
  return (
    <Region queue={toastQueue} aria-label={words.messages} className={styles.region ?? ''}>
      {({ toast }) => {
        const { text, onUndo, undoText } = toast.content;
        const undo = () => {
          onUndo?.();
          toastQueue.close(toast.key);
        };
        return (
          <Toast toast={toast} className={styles.toast ?? ''}>
            <ToastContent className={styles.content ?? ''}>
              <Text slot="title">{text}</Text>
            </ToastContent>
            {onUndo && (
              <Button className={styles.undo ?? ''} onPress={undo}>
                {undoText ?? words.undo}
              </Button>
            )}
            <IconButton slot="close" icon="close" label={words.close} className={styles.close ?? ''} />
          </Toast>
        );
      }}
    </Region>
  );
}

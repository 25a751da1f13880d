import { ControlsSpecimens } from './controls-specimens.tsx';
import { FeedbackSpecimens } from './feedback-specimens.tsx';
import styles from './gallery.module.css';
import { MarksSpecimens } from './marks-specimens.tsx';

export function ComponentsPage() {
  return (
    <div className={styles.grid}>
      <MarksSpecimens />
      <ControlsSpecimens />
      <FeedbackSpecimens />
    </div>
  );
}

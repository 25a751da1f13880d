import styles from './avatar.module.css';

/** Initials only: the name stands beside it or in the control's label. */
export function Avatar({ initials }: { initials: string }) {
  return (
    <span className={styles.avatar} aria-hidden="true">
      {initials}
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from '../../../../ui/controls/link.tsx';
import { ScoreShape } from '../../../../ui/marks/score-shape.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { Task } from '../contract.ts';
import styles from './tasks.module.css';

/** What a task is about: whose case or who it is, what asked for it, and their words where it came from them. */
export function TaskAbout({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const { slug } = useWorkspace();
  const { contact, caseId, source, playbook, idea, answer, title } = task;
  const name = contact.name ?? contact.email ?? t('web.somebody');
  const what =
    source === 'idea'
      ? t('web.about.idea')
      : playbook === null
        ? t('web.about.no-playbook')
        : t('web.about.playbook', { name: playbook.name });
  return (
    <div className={styles.about}>
      {answer !== null && <ScoreShape score={answer.score} size={28} />}
      <p>
        {caseId === null ? (
          <Link href={`/${slug}/contacts/${contact.id}`}>{name}</Link>
        ) : (
          <Link href={`/${slug}/cases/${caseId}`}>{t('web.to-case', { name })}</Link>
        )}
        <span className={styles.what}>{what}</span>
        {idea !== null && idea !== title && <q className={styles.idea}>{idea}</q>}
      </p>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { ButtonLink } from '../../../../ui/controls/button-link.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { PlaybookEditor } from './playbook-editor.tsx';
import { PlaybookState } from './playbook-state.tsx';
import styles from './playbooks.module.css';
import { playbookWords } from './step-words.ts';
import { useNames } from './use-names.ts';
import { usePlaybook } from './use-playbooks.ts';

export interface PlaybookPageProps {
  id: string;
  /** The list of all of them. */
  root: string;
  timeZone: string;
  onGone: () => void;
}

/** One playbook: read by everybody, written by who manages. */
export function PlaybookPage({ id, root, timeZone, onGone }: PlaybookPageProps) {
  const { t } = useTranslation('playbooks');
  const mayManage = useMay('manage');
  const names = useNames();
  const playbook = usePlaybook(id);
  if (playbook.data === undefined) {
    if (playbook.error instanceof ProblemError && playbook.error.status === 404) {
      return (
        <EmptyState title={t('web.gone')} actions={<ButtonLink href={root}>{t('web.to-all')}</ButtonLink>}>
          {playbook.error.message}
        </EmptyState>
      );
    }
    return playbook.isError ? (
      <UnreadState title={t('web.failed')} error={playbook.error} onRetry={() => playbook.refetch()} />
    ) : (
      <Skeleton shape="list" lines={8} label={t('web.reading')} />
    );
  }
  if (!mayManage) {
    return (
      <>
        <PageTitle note={playbookWords(t, playbook.data.definition, names)}>{playbook.data.name}</PageTitle>
        <p className={styles.standing}>
          <PlaybookState playbook={playbook.data} />
        </p>
      </>
    );
  }
  return <PlaybookEditor key={id} playbook={playbook.data} {...{ names, timeZone, onGone }} />;
}

import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { Section } from '../../../../ui/layout/section.tsx';
import { formProblem } from '../../../organizations/web/form-problem.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import type { Playbook } from '../contract.ts';
import { PlaybookRow } from './playbook-row.tsx';
import styles from './playbooks.module.css';
import { StarterList } from './starter-list.tsx';
import { useNames } from './use-names.ts';
import { useCreatePlaybook, usePlaybooks } from './use-playbooks.ts';

export interface PlaybooksPageProps {
  /** Where playbooks live: each is a page under it. */
  root: string;
  onOpen: (id: string) => void;
}

/** What happens by itself, and what one could begin with. */
export function PlaybooksPage({ root, onOpen }: PlaybooksPageProps) {
  const { t } = useTranslation('playbooks');
  const mayManage = useMay('manage');
  const playbooks = usePlaybooks();
  const names = useNames();
  const create = useCreatePlaybook((made: Playbook) => onOpen(made.id));
  const refused = formProblem(create.error, t('web.unreachable'));
  const begin = mayManage && (
    <Button
      variant="primary"
      icon="plus"
      isPending={create.isPending}
      onPress={() => create.mutate(blank(t('web.new-name'), t('web.new-message')))}
    >
      {t('web.new')}
    </Button>
  );
  const list = () => {
    if (playbooks.data === undefined) {
      return playbooks.isError ? (
        <UnreadState title={t('web.failed')} error={playbooks.error} onRetry={() => playbooks.refetch()} />
      ) : (
        <Skeleton shape="list" lines={4} label={t('web.reading')} />
      );
    }
    if (playbooks.data.length === 0) {
      return (
        <EmptyState title={t('web.none')}>{t(mayManage ? 'web.none-text' : 'web.none-read')}</EmptyState>
      );
    }
    return (
      <ul className={styles.list} aria-label={t('web.title')}>
        {playbooks.data.map((playbook) => (
          <li key={playbook.id} className={styles.row}>
            <PlaybookRow playbook={playbook} names={names} href={`${root}/${playbook.id}`} />
          </li>
        ))}
      </ul>
    );
  };
  return (
    <>
      <PageTitle note={t('web.note')} actions={begin}>
        {t('web.title')}
      </PageTitle>
      {refused !== null && <Banner tone="error">{refused}</Banner>}
      {list()}
      {mayManage && (
        <Section
          title={t('web.starters')}
          aside={t('web.starters-note')}
          ruled
          className={styles.starters ?? ''}
        >
          <StarterList names={names} isPending={create.isPending} onTake={(wish) => create.mutate(wish)} />
        </Section>
      )}
    </>
  );
}

/** Something to change: a page without a step could not be kept. */
const blank = (name: string, message: string) => ({
  name,
  definition: {
    trigger: { kind: 'band' as const, band: 'detractor' as const },
    surveyId: null,
    steps: [
      { kind: 'wait' as const, amount: 1, unit: 'hours' as const, counted: 'business' as const },
      { kind: 'notify' as const, to: 'owner', message },
    ],
    stops: ['answered-otherwise', 'case-closed', 'contacted', 'opted-out'] as Playbook['definition']['stops'],
  },
});

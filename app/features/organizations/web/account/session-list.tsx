import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { formProblem } from '../form-problem.ts';
import { UnreadState } from '../unread-state.tsx';
import styles from './account-page.module.css';
import { SessionLine } from './session-line.tsx';
import { useEndOthers, useEndSession, useSessions } from './use-account.ts';

/** Where one is signed in, and the way to end it there. */
export function SessionList() {
  const { t } = useTranslation('organizations');
  const sessions = useSessions();
  const list = useRef<HTMLUListElement>(null);
  const say = (text: string) => {
    notify({ text });
    // The button leaves with its line, and the focus with it.
    list.current?.focus();
  };
  const end = useEndSession(() => say(t('account.page.ended')));
  const endOthers = useEndOthers(({ ended }) => say(t('account.page.others-ended', { count: ended })));
  if (sessions.data === undefined) {
    return sessions.isError ? (
      <UnreadState
        title={t('account.page.sessions-failed')}
        error={sessions.error}
        onRetry={() => sessions.refetch()}
      />
    ) : (
      <Skeleton shape="list" lines={2} label={t('account.page.reading')} />
    );
  }
  const hasOthers = sessions.data.length > 1;
  const refused = formProblem(end.error ?? endOthers.error, t('web.unreachable'));
  return (
    <>
      <ul ref={list} tabIndex={-1} aria-label={t('account.page.sessions')} className={styles.sessions}>
        {sessions.data.map((session) => (
          <li key={session.id} className={styles.session}>
            <SessionLine session={session} onEnd={() => end.mutate(session.id)} />
          </li>
        ))}
      </ul>
      {refused !== null && <Banner tone="error">{refused}</Banner>}
      {hasOthers ? (
        <Actions>
          <Button isPending={endOthers.isPending} onPress={() => endOthers.mutate()}>
            {t('account.page.end-others')}
          </Button>
        </Actions>
      ) : (
        <p className={styles.quiet}>{t('account.page.only-this')}</p>
      )}
    </>
  );
}

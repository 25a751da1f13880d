import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../../ui/controls/button-link.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { Panel } from '../../../../ui/layout/panel.tsx';
import { Logo } from '../../../../ui/marks/logo.tsx';
import type { Join, JoinOffer } from '../../members/contract.ts';
import { formProblem } from '../form-problem.ts';
import styles from '../sign-in-page.module.css';
import { UnreadState } from '../unread-state.tsx';
import { JoinForm } from './join-form.tsx';

export interface JoinPageProps {
  token: string;
  signInHref: string;
  onDone: (slug: string) => void;
  onSignOut: () => void;
  /** Somebody else is signed in here. */
  otherName: string | undefined;
}

/** Where the link of an invitation leads: what one joins, and the one thing to do for it. */
export function JoinPage({ token, signInHref, onDone, onSignOut, otherName }: JoinPageProps) {
  const { t } = useTranslation('organizations');
  const offer = useQuery({
    queryKey: ['session', 'join', token],
    retry: false,
    queryFn: () => fetchJson<JoinOffer>('/api/v1/join/offer', { method: 'POST', body: { token } }),
  });
  const joining = useMutation({
    mutationFn: (body: Join) => fetchJson<{ slug: string }>('/api/v1/join', { method: 'POST', body }),
    onSuccess: ({ slug }) => onDone(slug),
  });
  const isDead = offer.error instanceof ProblemError && offer.error.problem.status === 404;
  return (
    <main className={styles.page}>
      <div className={styles.middle}>
        <Logo className={styles.logo ?? ''} />
        {offer.data !== undefined ? (
          <Panel>
            <h1 className={styles.title}>{t('members.join.title', offer.data)}</h1>
            <p>
              {t(offer.data.invitedBy === null ? 'members.join.asked' : 'members.join.asked-by', {
                ...offer.data,
                role: t(`members.roles.${offer.data.role}.name`),
              })}
            </p>
            <Acceptance {...{ token, signInHref, joining, onSignOut, otherName }} offer={offer.data} />
          </Panel>
        ) : isDead ? (
          <Panel>
            <h1 className={styles.title}>{t('members.join.dead')}</h1>
            <EmptyState plain title={offer.error?.message ?? ''} />
          </Panel>
        ) : offer.isError ? (
          <UnreadState title={t('members.join.failed')} error={offer.error} onRetry={() => offer.refetch()} />
        ) : (
          <Skeleton lines={4} label={t('members.web.reading')} />
        )}
      </div>
      <footer className={styles.footer}>{t('web.trademarks')}</footer>
    </main>
  );
}

export interface Joining {
  readonly mutate: (join: Join) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly variables: Join | undefined;
}

function Acceptance({
  token,
  offer,
  signInHref,
  joining,
  onSignOut,
  otherName,
}: Omit<JoinPageProps, 'onDone'> & { offer: JoinOffer; joining: Joining }) {
  const { t } = useTranslation('organizations');
  const refused = formProblem(joining.error, t('web.unreachable'));
  const { account, email } = offer;
  return (
    <>
      {otherName !== undefined && account !== 'here' && (
        <Banner
          action={
            <Button dense onPress={onSignOut}>
              {t('members.join.sign-out')}
            </Button>
          }
        >
          {t('members.join.other', { name: otherName, email })}
        </Banner>
      )}
      {account === 'new' && <JoinForm {...{ token, email, joining }} />}
      {account === 'known' && otherName === undefined && (
        <>
          <p>{t('members.join.known', { email })}</p>
          <ButtonLink href={signInHref} variant="primary" wide>
            {t('web.sign-in.submit')}
          </ButtonLink>
        </>
      )}
      {account === 'here' && (
        <Button
          variant="primary"
          wide
          isPending={joining.isPending}
          onPress={() => joining.mutate({ token })}
        >
          {t('members.join.accept')}
        </Button>
      )}
      {refused !== null && <Banner tone="error">{refused}</Banner>}
    </>
  );
}

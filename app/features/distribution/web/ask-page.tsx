import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '../../../platform/calendar/instant-of.ts';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import { isoDayIn } from '../../../ui/format/calendar-day.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { type AskDraft, AskForm } from './ask-form.tsx';
import styles from './ask-page.module.css';
import { type AskSearch, askSearchSchema } from './ask-search.ts';
import { InvitationList } from './invitation-list.tsx';
import { ListCheck } from './list-check.tsx';
import { newIdempotencyKey } from './new-idempotency-key.ts';
import {
  type AskWish,
  type SurveyChoice,
  useListCheck,
  useSendList,
  useSurveyChoices,
} from './use-invitations.ts';

export interface AskPageProps {
  organization: { readonly slug: string; readonly timeZone: string };
  search: AskSearch;
  onSearch: (change: Partial<AskSearch>) => void;
}

/** Ask one person or a list: who, of what, when; then who will be asked and who not; then it leaves. */
export function AskPage(props: AskPageProps) {
  const { t } = useTranslation('distribution');
  const surveys = useSurveyChoices();
  const { slug } = props.organization;
  const search = askSearchSchema.parse(props.search);
  return (
    <>
      <PageTitle note={t('web.ask.note')}>{t('web.ask.title')}</PageTitle>
      {surveys.isError ? (
        <ErrorState
          title={t('web.ask.unread')}
          actions={<Button onPress={() => surveys.refetch()}>{t('web.retry')}</Button>}
        >
          {surveys.error.message}
        </ErrorState>
      ) : surveys.data === undefined ? (
        <Skeleton label={t('web.ask.reading')} />
      ) : surveys.data.length === 0 ? (
        <EmptyState
          title={t('web.ask.no-survey')}
          actions={
            <ButtonLink variant="primary" href={`/${slug}/surveys`}>
              {t('web.ask.make-survey')}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <Ask {...props} search={search} surveys={surveys.data} />
          <InvitationList
            surveys={surveys.data}
            timeZone={props.organization.timeZone}
            search={search}
            onSearch={props.onSearch}
          />
        </>
      )}
    </>
  );
}

const DAY_MS = 86_400_000;

/** Tomorrow at nine, when people read their mail. */
function firstDraft(survey: string, timeZone: string): AskDraft {
  const tomorrow = isoDayIn(new Date(Date.now() + DAY_MS), timeZone);
  return { survey, list: '', when: 'now', at: `${tomorrow}T09:00` };
}

function wishOf(draft: AskDraft, timeZone: string): AskWish {
  const { survey, list } = draft;
  const local = new Date(`${draft.at}:00Z`);
  if (draft.when === 'now' || Number.isNaN(local.getTime())) return { survey, list };
  return { survey, list, sendAt: instantOf(local, timeZone).toISOString() };
}

function Ask({ organization, search, surveys }: AskPageProps & { surveys: readonly SurveyChoice[] }) {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  const { timeZone } = organization;
  const wanted = surveys.find((survey) => survey.slug === search.survey) ?? surveys[0];
  const [draft, setDraft] = useState(() => firstDraft(wanted?.slug ?? '', timeZone));
  const [key, setKey] = useState(newIdempotencyKey);
  const check = useListCheck();
  const send = useSendList();
  const wish = wishOf(draft, timeZone);
  const change = (next: AskDraft) => {
    setDraft(next);
    check.reset();
    send.reset();
    // Another list is another wish; the same one, sent again after a failure, is the same.
    setKey(newIdempotencyKey());
  };
  const leave = () =>
    send.mutate(
      { wish, key },
      {
        onSuccess: ({ asked }) => {
          notify({ text: t('web.ask.sent', { count: asked, n: formatNumber(asked, locale) }) });
          change({ ...draft, list: '' });
        },
      },
    );
  const problem = check.error instanceof ProblemError ? check.error : null;
  const atError = problem?.field('sendAt');
  const when =
    wish.sendAt === undefined
      ? t('web.check.at-once')
      : t('web.check.on', { time: formatDateTime(new Date(wish.sendAt), locale, timeZone) });
  return (
    <div className={styles.columns}>
      <AskForm
        draft={draft}
        onChange={change}
        surveys={surveys}
        timeZone={timeZone}
        isChecking={check.isPending}
        errors={{ at: atError, list: atError === undefined ? check.error?.message : undefined }}
        onCheck={() => check.mutate(wish)}
      />
      {check.data === undefined ? (
        <Panel title={t('web.check.title')} note={t('web.check.before')}>
          <p className={styles.quiet}>{t('web.check.rule')}</p>
        </Panel>
      ) : (
        <ListCheck
          check={check.data}
          when={when}
          isSending={send.isPending}
          failure={send.error?.message}
          onSend={leave}
        />
      )}
    </div>
  );
}

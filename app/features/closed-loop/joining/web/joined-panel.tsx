import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { writtenScore } from '../../../surveys/written-score.ts';
import { CaseScore } from '../../workspace/web/case-score.tsx';
import { SidePanel } from '../../workspace/web/side-panel.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { JoinedCases } from '../contract.ts';
import styles from './joined-panel.module.css';

type Shown = JoinedCases['joined'][number];

/** Other cases of the same customer: those that go on here, and those that could. Nothing where there is none. */
export function JoinedPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('joining');
  const { slug } = useWorkspace();
  const mayWork = useMay('work');
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['cases', caseId, 'joined'],
    queryFn: () => fetchJson<JoinedCases>(`/api/v1/cases/${caseId}/joined`),
  }).data;
  const change = useMutation({
    mutationFn: ({ merge, one }: { merge: boolean; one: string }) =>
      merge
        ? fetchJson(`/api/v1/cases/${caseId}/merge`, { method: 'POST', body: { caseIds: [one] } })
        : fetchJson(`/api/v1/cases/${one}/split`, { method: 'POST' }),
    onSuccess: (_done, { merge }) => notify({ text: t(merge ? 'web.merged' : 'web.parted') }),
    onError: (error) =>
      notify({
        text: t('web.failed', { why: error instanceof ProblemError ? error.message : t('web.silent') }),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  if (found === undefined) return null;
  const { into, joined, open } = found;
  if (into === null && joined.length === 0 && open.length === 0) return null;
  const list = (name: 'joined' | 'open', cases: readonly Shown[]) =>
    cases.length > 0 && (
      <>
        <h3 className={styles.title}>{t(`web.${name}`)}</h3>
        <ul className={styles.list}>
          {cases.map((one) => (
            <JoinedCase
              key={one.id}
              one={one}
              href={`/${slug}/cases/${one.id}`}
              action={name === 'open' ? 'merge' : 'split'}
              isPending={change.isPending}
              onAct={
                mayWork && into === null
                  ? () => change.mutate({ merge: name === 'open', one: one.id })
                  : undefined
              }
            />
          ))}
        </ul>
      </>
    );
  return (
    <SidePanel title={t('web.title')}>
      {into !== null && (
        <>
          <p className={styles.note}>
            {t('web.into')} <Link href={`/${slug}/cases/${into}`}>{t('web.into-link')}</Link>
          </p>
          {mayWork && (
            <Button
              dense
              isPending={change.isPending}
              onPress={() => change.mutate({ merge: false, one: caseId })}
            >
              {t('web.split')}
            </Button>
          )}
        </>
      )}
      {list('joined', joined)}
      {into === null && list('open', open)}
    </SidePanel>
  );
}

interface JoinedCaseProps {
  one: Shown;
  href: string;
  action: 'merge' | 'split';
  isPending: boolean;
  onAct: (() => void) | undefined;
}

function JoinedCase({ one, href, action, isPending, onAct }: JoinedCaseProps) {
  const { t } = useTranslation('joining');
  const locale = useLocale();
  const { timeZone } = useWorkspace();
  const date = formatDate(new Date(one.openedAt), locale, 'medium', timeZone);
  return (
    <li className={styles.one}>
      <CaseScore one={{ score: one.score, survey: { kind: one.kind } }} size={28} />
      <div>
        <Link href={href}>{t('web.line', { survey: one.survey, date })}</Link>
        <p className={styles.words}>{one.comment ?? t('web.no-comment')}</p>
      </div>
      {onAct !== undefined && (
        <Button
          dense
          variant="quiet"
          isPending={isPending}
          aria-label={t(`web.${action}-of`, { date, score: writtenScore(one.kind, one.score) })}
          onPress={onAct}
        >
          {t(`web.${action}`)}
        </Button>
      )}
    </li>
  );
}

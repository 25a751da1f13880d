import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../../ui/class-names.ts';
import { Checkbox } from '../../../../../ui/controls/checkbox.tsx';
import { Link } from '../../../../../ui/controls/link.tsx';
import { isoDayIn } from '../../../../../ui/format/calendar-day.ts';
import { formatClock } from '../../../../../ui/format/format-clock.ts';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import type { TableColumn } from '../../../../../ui/list/table-column.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { useNow } from '../../../../../ui/use-now.ts';
import { causeName } from '../../../causes/cause-name.ts';
import type { Case } from '../../../contract.ts';
import { CaseScore } from '../case-score.tsx';
import { momentOf } from '../moment-of.ts';
import { nameOf } from '../name-of.ts';
import { replyClock } from '../reply-clock.ts';
import { useWorkspace } from '../workspace-context.ts';
import styles from './list-page.module.css';

export interface ListColumns {
  cases: readonly Case[];
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
  mayWork: boolean;
}

export function useListColumns({ cases, chosen, choose, mayWork }: ListColumns): TableColumn<Case>[] {
  const { t } = useTranslation('workspace');
  const types = useTranslation('types').t;
  const { slug } = useWorkspace();
  const called = (one: Case): string => nameOf(one.contact) ?? t('no-name');
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    choose(next);
  };
  const box: TableColumn<Case> = {
    id: 'chosen',
    header: (
      <Checkbox
        aria-label={t('list.choose-all')}
        isSelected={cases.length > 0 && chosen.size === cases.length}
        isIndeterminate={chosen.size > 0 && chosen.size < cases.length}
        onChange={(isAll) => choose(new Set(isAll ? cases.map(({ id }) => id) : []))}
      >
        {null}
      </Checkbox>
    ),
    cell: (one) => (
      <Checkbox
        aria-label={t('list.choose', { name: called(one) })}
        isSelected={chosen.has(one.id)}
        onChange={(isChosen) => toggle(one.id, isChosen)}
      >
        {null}
      </Checkbox>
    ),
  };
  return [
    ...(mayWork ? [box] : []),
    {
      id: 'customer',
      isRowHeader: true,
      header: t('list.columns.customer'),
      cell: (one) => (
        <div className={styles.customer}>
          <CaseScore one={one} size={32} />
          <div>
            <Link tone="ink" href={`/${slug}/cases/${one.id}`}>
              <strong>{called(one)}</strong>
            </Link>
            {one.account !== null && <span className={styles.note}>{one.account.name}</span>}
            <span className={styles.words}>{one.comment ?? t('no-comment')}</span>
          </div>
        </div>
      ),
    },
    {
      id: 'due',
      header: t('list.columns.due'),
      onPhone: 'line',
      cell: (one) => <Due one={one} />,
    },
    {
      id: 'owner',
      header: t('list.columns.owner'),
      onPhone: 'line',
      cell: ({ owner, team }) => (
        <>
          {owner?.name ?? t('owner.none')}
          {team !== null && <span className={styles.note}>{team}</span>}
        </>
      ),
    },
    {
      id: 'type',
      header: t('list.columns.type'),
      onPhone: 'none',
      cell: ({ detractorType }) => (detractorType === null ? '—' : types(`types.${detractorType}`)),
    },
    {
      id: 'step',
      header: t('step.title'),
      onPhone: 'none',
      cell: (one) => <Step one={one} />,
    },
  ];
}

function Due({ one }: { one: Case }) {
  const { t } = useTranslation('workspace');
  const endings = useTranslation('endings').t;
  const locale = useLocale();
  const now = useNow();
  const { timeZone } = useWorkspace();
  const clock = replyClock(one, now);
  const said =
    one.status === 'closed' || one.status === 'withdrawn'
      ? one.status
      : clock === null
        ? 'in-progress'
        : 'open';
  return (
    <>
      <span className={classNames(clock?.isLate === true && styles.late)}>
        {clock === null ? t(`list.status.${said}`) : formatClock(clock.until, now, locale)}
        {one.outcome !== null && ` · ${endings(`outcomes.${one.outcome}`)}`}
      </span>
      {one.cause !== null && <span className={styles.note}>{causeName(one.cause, locale)}</span>}
      <span className={styles.note}>
        {one.status === 'withdrawn'
          ? t('list.withdrawn-why')
          : t('list.opened-at', { time: momentOf(one.openedAt, now, locale, timeZone) })}
      </span>
    </>
  );
}

function Step({ one: { nextStep } }: { one: Case }) {
  const locale = useLocale();
  const { timeZone } = useWorkspace();
  const now = useNow();
  if (nextStep === null) return '—';
  return (
    <>
      {nextStep.text}
      <span className={classNames(styles.note, nextStep.dueOn < isoDayIn(now, timeZone) && styles.late)}>
        {formatDate(nextStep.dueOn, locale, 'weekday')}
      </span>
    </>
  );
}

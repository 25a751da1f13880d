import { useTranslation } from 'react-i18next';
import type { Target } from '../../../features/analytics/targets/contract.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatDayRange } from '../../../ui/format/format-day-range.ts';
import { formatInterval } from '../../../ui/format/format-interval.ts';
import { formatNps } from '../../../ui/format/format-nps.ts';
import { Table } from '../../../ui/list/table.tsx';
import type { TableColumn } from '../../../ui/list/table-column.ts';
import { useLocale } from '../../../ui/locale.ts';
import { VerdictTag } from '../../../ui/marks/verdict-tag.tsx';
import { useWords } from '../../../ui/words/words.ts';
import { useRemoveTarget } from './use-understanding.ts';

interface TargetTableProps {
  targets: readonly Target[];
  surveys: readonly { slug: string; name: string }[];
  onEdit: ((target: Target) => void) | undefined;
}

/** The shape of a standing: proven well, proven ill, open, or too early. */
const STANDING_MARK = {
  reached: 'better',
  above: 'not-proven',
  'not-proven': 'not-proven',
  below: 'worse',
  'too-few': 'waiting',
} as const;

export function TargetTable({ targets, surveys, onEdit }: TargetTableProps) {
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const { charts } = useWords();
  const remove = useRemoveTarget();
  const nameOf = ({ survey, team }: Target) => {
    const name = surveys.find(({ slug }) => slug === survey)?.name ?? survey;
    return team === null ? name : t('web.targets.of-team', { name, team });
  };
  const day = (value: string) => formatDate(new Date(`${value}T12:00:00Z`), locale, 'medium', 'UTC');
  const columns: TableColumn<Target>[] = [
    { id: 'what', header: t('web.targets.what'), cell: nameOf, isRowHeader: true },
    {
      id: 'value',
      header: t('web.targets.value'),
      align: 'end',
      onPhone: 'line',
      cell: ({ value, dueOn }) => (
        <>
          <strong>{formatNps(value, locale)}</strong> {t('web.targets.by', { day: day(dueOn) })}
        </>
      ),
    },
    {
      id: 'now',
      header: t('web.targets.now'),
      onPhone: 'line',
      cell: ({ nps, n, interval: { low, high }, standing, from, to }) => (
        <>
          {standing === 'too-few' || nps === null || low === null || high === null
            ? charts.notEnough
            : `${formatNps(nps, locale)}, ${formatInterval({ low, high }, locale)}`}
          , {charts.n(n)}, {formatDayRange(from, to, locale)}
        </>
      ),
    },
    {
      id: 'standing',
      header: t('web.targets.standing'),
      onPhone: 'line',
      cell: ({ standing }) => (
        <VerdictTag verdict={STANDING_MARK[standing]}>{t(`web.standing.${standing}`)}</VerdictTag>
      ),
    },
    {
      id: 'set-by',
      header: t('web.targets.set-by'),
      onPhone: 'line',
      cell: ({ setBy, setAt }) =>
        `${setBy.name ?? t('web.targets.by-key')}, ${formatDate(new Date(setAt), locale, 'medium')}`,
    },
  ];
  const actions: TableColumn<Target> = {
    id: 'actions',
    header: '',
    align: 'end',
    cell: (target) => (
      <>
        <Button
          variant="quiet"
          dense
          aria-label={`${t('web.targets.change')}, ${nameOf(target)}`}
          onPress={() => onEdit?.(target)}
        >
          {t('web.targets.change')}
        </Button>
        <Button
          variant="quiet"
          dense
          aria-label={`${t('web.targets.remove')}, ${nameOf(target)}`}
          onPress={() =>
            remove.mutate({ survey: target.survey, ...(target.team !== null && { team: target.team }) })
          }
        >
          {t('web.targets.remove')}
        </Button>
      </>
    ),
  };
  return (
    <Table
      caption={t('web.targets.title')}
      columns={onEdit === undefined ? columns : [...columns, actions]}
      rows={targets}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}

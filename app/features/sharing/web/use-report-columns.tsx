import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/controls/link.tsx';
import { formatInterval } from '../../../ui/format/format-interval.ts';
import { formatNps } from '../../../ui/format/format-nps.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import type { TableColumn } from '../../../ui/list/table-column.ts';
import { useLocale } from '../../../ui/locale.ts';
import { useWords } from '../../../ui/words/words.ts';
import type { ReportItem } from '../contract.ts';
import styles from './reports-page.module.css';
import { useMonthNames } from './use-month-names.ts';

export function useReportColumns(root: string): TableColumn<ReportItem>[] {
  const { t } = useTranslation('sharing');
  const locale = useLocale();
  const { charts } = useWords();
  const months = useMonthNames();
  return [
    {
      id: 'month',
      header: t('web.month'),
      cell: ({ id, month }) => (
        <Link tone="ink" className={styles.month ?? ''} href={`${root}/reports/${id}`}>
          {months.name(month)}
        </Link>
      ),
    },
    { id: 'survey', header: t('web.survey'), onPhone: 'line', cell: ({ survey }) => survey.name },
    {
      id: 'nps',
      header: 'NPS',
      align: 'end',
      onPhone: 'line',
      cell: ({ figure: { nps, display } }) =>
        display === 'show' && nps !== null ? <strong>{formatNps(nps, locale)}</strong> : '–',
    },
    {
      id: 'interval',
      header: charts.interval,
      onPhone: 'line',
      cell: ({ figure: { interval, display } }) => {
        const { low, high } = interval;
        if (display === 'hide' || low === null || high === null) return charts.notEnough;
        return formatInterval({ low, high }, locale);
      },
    },
    {
      id: 'n',
      header: 'n',
      align: 'end',
      onPhone: 'line',
      cell: ({ figure: { n } }) => formatNumber(n, locale),
    },
  ];
}

import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { Section } from '../../../../ui/layout/section.tsx';
import { Table } from '../../../../ui/list/table.tsx';
import type { TableColumn } from '../../../../ui/list/table-column.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { FigureShare, LoopFigures } from '../contract.ts';
import styles from './figures.module.css';
import { GroupTimes } from './group-times.tsx';
import { ShareLine } from './share-line.tsx';
import { useShareWords } from './use-share-words.ts';

type Group = NonNullable<LoopFigures['groups']>[number];

/** The same figures for each group, in the order of their names. */
export function GroupTable({ figures, by }: { figures: LoopFigures; by: string }) {
  const { t } = useTranslation('loop-figures');
  const locale = useLocale();
  const columns: TableColumn<Group>[] = [
    {
      id: 'name',
      header: t(`groups.name.${by}`),
      isRowHeader: true,
      cell: ({ label }) => label ?? t(`groups.none.${by}`),
    },
    {
      id: 'cases',
      header: t('groups.cases'),
      align: 'end',
      onPhone: 'line',
      cell: (group) => formatNumber(group.figures.cases, locale),
    },
    {
      id: 'target',
      header: t('groups.target'),
      onPhone: 'line',
      cell: (group) => <Share share={group.figures.inTarget} />,
    },
    {
      id: 'limit',
      header: t('groups.limit'),
      onPhone: 'line',
      cell: (group) => <Share share={group.figures.inLimit} />,
    },
    {
      id: 'overdue',
      header: t('groups.overdue'),
      align: 'end',
      onPhone: 'line',
      cell: (group) => formatNumber(group.figures.overdue, locale),
    },
  ];
  if (by !== 'owner') {
    columns.push({
      id: 'recovery',
      header: t('groups.recovery'),
      onPhone: 'line',
      cell: ({ figures: { recovery } }) => recovery !== null && <Share share={recovery} />,
    });
  }
  return (
    <Section title={t('groups.title')}>
      <p className={styles.note}>
        {t('groups.note', { minimum: figures.minimumN })} {by === 'owner' && t('groups.owner-note')}
      </p>
      <Table
        caption={t('groups.title')}
        columns={columns}
        rows={figures.groups ?? []}
        rowKey={({ value }) => value ?? ''}
        empty={null}
      />
      <div className={styles.second}>
        <GroupTimes figures={figures} by={by} />
      </div>
    </Section>
  );
}

function Share({ share }: { share: FigureShare }) {
  const { t } = useTranslation('loop-figures');
  const say = useShareWords();
  const limits = say.limits(share);
  if (limits === null) return <span className={styles.note}>{t('too-few')}</span>;
  return (
    <span className={styles.inRow}>
      <strong>{say.value(share)}</strong>
      <ShareLine share={share} />
      <span className={styles.note}>{limits}</span>
    </span>
  );
}

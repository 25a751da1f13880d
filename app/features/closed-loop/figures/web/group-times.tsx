import { useTranslation } from 'react-i18next';
import { Table } from '../../../../ui/list/table.tsx';
import type { TableColumn } from '../../../../ui/list/table-column.ts';
import type { FigureDuration, LoopFigures } from '../contract.ts';
import styles from './figures.module.css';
import { useDurationWords } from './use-duration-words.ts';
import { useGestureFigures } from './use-gesture-figures.ts';

type Group = NonNullable<LoopFigures['groups']>[number];

/** How long each group took, what it gave, and what came of that. */
export function GroupTimes({ figures, by }: { figures: LoopFigures; by: string }) {
  const { t } = useTranslation('loop-figures');
  const say = useGestureFigures();
  const duration = (id: 'firstContact' | 'closing'): TableColumn<Group> => ({
    id,
    header: t(`groups.${id === 'closing' ? 'closing' : 'contact'}`),
    onPhone: 'line',
    cell: ({ figures: own }) => <Times duration={own[id]} minimum={figures.minimumN} />,
  });
  const columns: TableColumn<Group>[] = [
    {
      id: 'name',
      header: t(`groups.name.${by}`),
      isRowHeader: true,
      cell: ({ label }) => label ?? t(`groups.none.${by}`),
    },
    duration('firstContact'),
    duration('closing'),
    {
      id: 'gestures',
      header: t('gestures.title'),
      onPhone: 'line',
      cell: ({ figures: { gestures } }) => (
        <Gestures costs={say.costs(gestures)} effect={say.effect(gestures)} />
      ),
    },
  ];
  return (
    <Table
      caption={t('groups.times')}
      columns={columns}
      rows={figures.groups ?? []}
      rowKey={({ value }) => value ?? ''}
      empty={null}
    />
  );
}

function Times({ duration, minimum }: { duration: FigureDuration; minimum: number }) {
  const { t } = useTranslation('loop-figures');
  const say = useDurationWords();
  if (duration.n < minimum) return <span className={styles.note}>{t('too-few')}</span>;
  return (
    <span className={styles.cell}>
      {(['median', 'ninetieth'] as const).map((id) => (
        <span key={id}>
          {t(id)} <strong>{say.value(duration[id])}</strong>
        </span>
      ))}
      <span className={styles.note}>
        {t('n', { n: duration.n })}
        {say.limits(duration.median) !== null &&
          `, ${t('groups.half', { limits: say.limits(duration.median) })}`}
      </span>
    </span>
  );
}

function Gestures({
  costs,
  effect,
}: {
  costs: readonly string[];
  effect: { text: string; isFew: boolean } | null;
}) {
  const { t } = useTranslation('loop-figures');
  if (costs.length === 0) return <span className={styles.note}>{t('groups.no-gesture')}</span>;
  return (
    <span className={styles.cell}>
      {costs.map((text) => (
        <span key={text}>{text}</span>
      ))}
      {effect !== null && <span className={styles.note}>{effect.text}</span>}
    </span>
  );
}

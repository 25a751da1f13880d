import { useState } from 'react';
import { Link } from '../controls/link.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { formatMoney } from '../format/format-money.ts';
import { Table } from '../list/table.tsx';
import type { TableSort } from '../list/table-column.ts';
import { useLocale } from '../locale.ts';
import { ScoreShape } from '../marks/score-shape.tsx';
import { usePick } from './pick.ts';

const ROWS = [
  { id: '1', name: 'Hélène Garnier', score: 2, team: 'Livraison Lille', spent: 4210 },
  { id: '2', name: 'Joël Ferrand', score: 10, team: 'Conseil Nantes', spent: 18_940 },
  { id: '3', name: 'Maëlle Quéré', score: 7, team: 'SAV Tours', spent: 310 },
];

export function TableSpecimen() {
  const pick = usePick();
  const locale = useLocale();
  const [sort, setSort] = useState<TableSort>({ column: 'spent', direction: 'descending' });
  const rows = ROWS.toSorted((a, b) =>
    sort.direction === 'ascending' ? a.spent - b.spent : b.spent - a.spent,
  );
  return (
    <Table
      caption={pick('Réponses', 'Responses')}
      rows={rows}
      rowKey={(row) => row.id}
      sort={sort}
      onSort={setSort}
      empty={<EmptyState title={pick('Aucune réponse.', 'No response.')} />}
      columns={[
        {
          id: 'score',
          header: pick('Note', 'Score'),
          cell: (row) => <ScoreShape score={row.score} size={28} />,
        },
        {
          id: 'name',
          header: pick('Personne', 'Person'),
          isRowHeader: true,
          cell: (row) => (
            <Link tone="ink" href="#person">
              {row.name}
            </Link>
          ),
        },
        { id: 'team', header: pick('Équipe', 'Team'), cell: (row) => row.team },
        {
          id: 'spent',
          header: pick('Achats', 'Purchases'),
          align: 'end',
          isSortable: true,
          onPhone: 'line',
          cell: (row) => formatMoney(row.spent, 'EUR', locale),
        },
      ]}
    />
  );
}

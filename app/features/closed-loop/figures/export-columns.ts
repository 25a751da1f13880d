import type { ExportColumn } from '../../organizations/export/export-list.ts';
import { digitsOf } from '../gestures/in-money.ts';
import type { FigureShare, Figures } from './contract.ts';

export interface FigureRow {
  readonly label: string | null;
  readonly figures: Figures;
}

type Head = ExportColumn<FigureRow>;

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

const share = (name: string, of: (figures: Figures) => FigureShare | null): Head[] =>
  (['value', 'low', 'high', 'n'] as const).map((part) => ({
    head: `loop-figures:export.${name}-${part}`,
    cell: ({ figures }) => (part === 'n' ? (of(figures)?.n ?? null) : round(of(figures)?.[part] ?? null)),
  }));

/** One line for each group, or one for all. */
export const figureColumns: readonly Head[] = [
  { head: 'loop-figures:export.group', cell: ({ label }, say) => label ?? say('loop-figures:export.none') },
  { head: 'loop-figures:export.cases', cell: ({ figures }) => figures.cases },
  ...share('in-target', ({ inTarget }) => inTarget),
  ...share('in-limit', ({ inLimit }) => inLimit),
  {
    head: 'loop-figures:export.contact-median',
    cell: ({ figures }) => round(figures.firstContact.median.value),
  },
  {
    head: 'loop-figures:export.contact-ninetieth',
    cell: ({ figures }) => round(figures.firstContact.ninetieth.value),
  },
  { head: 'loop-figures:export.closing-median', cell: ({ figures }) => round(figures.closing.median.value) },
  {
    head: 'loop-figures:export.closing-ninetieth',
    cell: ({ figures }) => round(figures.closing.ninetieth.value),
  },
  { head: 'loop-figures:export.overdue', cell: ({ figures }) => figures.overdue },
  ...share('recovery', ({ recovery }) => recovery),
  {
    head: 'loop-figures:export.gestures-count',
    cell: ({ figures }) => figures.gestures.costs.reduce((sum, { count }) => sum + count, 0),
  },
  {
    head: 'loop-figures:export.gestures-cost',
    cell: ({ figures }) =>
      figures.gestures.costs
        .map(({ cost, currency }) => `${cost / 10 ** digitsOf(currency)} ${currency}`)
        .join(', '),
  },
  ...(['difference', 'low', 'high'] as const).map((part) => ({
    head: `loop-figures:export.gestures-change${part === 'difference' ? '' : `-${part}`}`,
    cell: ({ figures }: FigureRow) => round(figures.gestures.effect?.change?.[part] ?? null),
  })),
  {
    head: 'loop-figures:export.gestures-change-n',
    cell: ({ figures }) => figures.gestures.effect?.n ?? null,
  },
];

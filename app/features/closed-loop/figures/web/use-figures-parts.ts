import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import { rangePresets } from '../../../../ui/controls/range-presets.ts';
import type { SentencePart } from '../../../../ui/filter/sentence-part.ts';
import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import { formatDayRange } from '../../../../ui/format/format-day-range.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useNow } from '../../../../ui/use-now.ts';
import { addDays } from '../../calendars/add-days.ts';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import { FIGURE_GROUPS } from '../contract.ts';
import type { FiguresSearch, readFiguresSearch } from './figures-search.ts';

const ALL = '*';
const USUAL_DAYS = 365;

/** The sentence that rules the figures: which days, which survey, which split. */
export function useFiguresParts(
  search: ReturnType<typeof readFiguresSearch>,
  onSearch: (change: FiguresSearch) => void,
): (string | SentencePart)[] {
  const { t } = useTranslation('loop-figures');
  const locale = useLocale();
  const { timeZone } = useWorkspace();
  const today = isoDayIn(useNow(), timeZone);
  const surveys =
    useQuery({
      queryKey: ['surveys', 'names'],
      queryFn: async () =>
        (await fetchJson<{ items: { slug: string; name: string }[] }>('/api/v1/surveys?limit=200')).items,
    }).data ?? [];
  const to = search.to ?? today;
  const range = { from: search.from ?? addDays(to, 1 - USUAL_DAYS), to };
  const bySurvey = [{ id: ALL, label: t('filter.all-surveys') }];
  for (const { slug, name } of surveys) bySurvey.push({ id: slug, label: name });
  const splits = ['none', ...FIGURE_GROUPS].map((id) => ({ id, label: t(`filter.by-${id}`) }));
  const survey = search.survey ?? ALL;
  return [
    t('filter.start'),
    {
      kind: 'range',
      id: 'period',
      name: t('filter.period'),
      text: formatDayRange(range.from, range.to, locale),
      value: range,
      presets: rangePresets(today, locale),
      today,
      onChange: (days) => onSearch({ from: days.from, to: days.to }),
    },
    t('filter.of'),
    {
      kind: 'choice',
      id: 'survey',
      name: t('filter.survey'),
      text: bySurvey.find(({ id }) => id === survey)?.label ?? survey,
      options: bySurvey,
      value: survey,
      onChange: (id) => onSearch({ survey: id === ALL ? undefined : id }),
    },
    t('filter.split'),
    {
      kind: 'choice',
      id: 'by',
      name: t('filter.by'),
      text: t(`filter.by-${search.by}`),
      options: splits,
      value: search.by,
      onChange: (by) => onSearch({ by: by === 'team' ? undefined : by }),
    },
  ];
}

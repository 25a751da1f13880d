import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import { Select } from '../../../../ui/controls/select.tsx';
import type { Team } from '../../../organizations/members/contract.ts';
import { type DeskSearch, MINE, whoseTeam } from './desk-search.ts';

const ALL = 'all';

/** My cases, a team's, or all. */
export function QueueWhose({
  whose,
  onSearch,
}: {
  whose: string | undefined;
  onSearch: (change: Partial<DeskSearch>) => void;
}) {
  const { t } = useTranslation('workspace');
  const teams = useTeams();
  return (
    <Select
      dense
      labelHidden
      label={t('whose.label')}
      value={whose ?? ALL}
      onChange={(id) => onSearch({ whose: id === ALL ? undefined : id })}
      options={[
        { id: ALL, label: t('whose.all') },
        { id: MINE, label: t('whose.mine') },
        ...teams.map(({ key, name }) => ({ id: whoseTeam(key), label: t('whose.team', { name }) })),
      ]}
    />
  );
}

/** Those whose customers one sees. */
export function useTeams(): readonly Team[] {
  const teams = useQuery({
    queryKey: ['organization', 'teams'],
    queryFn: async () => (await fetchJson<{ items: Team[] }>('/api/v1/teams')).items,
  });
  return teams.data ?? [];
}

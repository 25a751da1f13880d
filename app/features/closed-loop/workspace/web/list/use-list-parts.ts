import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../../platform/http-client/fetch-json.ts';
import type { Option } from '../../../../../ui/controls/option-list.tsx';
import type { ChoicePart, SentencePart } from '../../../../../ui/filter/sentence-part.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import type { Accounts } from '../../../../contacts/accounts/contract.ts';
import { causePath } from '../../../causes/cause-name.ts';
import { useCauses } from '../../../causes/web/use-causes.ts';
import { OUTCOMES } from '../../../endings/outcome.ts';
import { DETRACTOR_TYPES } from '../../../types/detractor-type.ts';
import type { CaseFilterName } from '../../views/contract.ts';
import { useTeams } from '../queue-whose.tsx';
import { useMembers } from '../use-members.ts';
import {
  ANY_STATUS,
  type ListChange,
  type ListSearch,
  onlyClosed,
  USUAL_STATUS,
  withoutEndingUnless,
} from './list-search.ts';
import { useOpenedPart } from './use-opened-part.ts';

/** Stands for a filter that narrows nothing. */
const ALL = 'all';

/** They stand in the sentence always; the others when they narrow something, or were asked for. */
const ALWAYS: readonly CaseFilterName[] = ['status', 'owner', 'due', 'sort'];

const ACCOUNTS_MAX = 200;

interface Survey {
  readonly slug: string;
  readonly name: string;
}

/** The filter of the list of cases, as words and underlined parts in turn. */
export function useListParts(
  search: ListSearch,
  onSearch: (change: ListChange) => void,
): (string | SentencePart)[] {
  const { t } = useTranslation('workspace');
  const types = useTranslation('types').t;
  const endings = useTranslation('endings').t;
  const locale = useLocale();
  const causes = useCauses().data ?? [];
  const [asked, ask] = useState<readonly string[]>([]);
  const members = useMembers();
  const teams = useTeams();
  const surveys = useQuery({
    queryKey: ['surveys', 'names'],
    queryFn: async () => (await fetchJson<{ items: Survey[] }>('/api/v1/surveys')).items,
  }).data;
  const accounts = useQuery({
    queryKey: ['contacts', 'accounts', 'names'],
    queryFn: async () => (await fetchJson<Accounts>(`/api/v1/accounts?limit=${ACCOUNTS_MAX}`)).items,
  }).data;
  const opened = useOpenedPart(search, onSearch);

  const said = (name: string, ids: readonly string[]): Option[] =>
    ids.map((id) => ({ id, label: t(`list.${name}.${id}`) }));
  const named = (rows: readonly { readonly id: string; readonly name: string }[] | undefined): Option[] =>
    (rows ?? []).map(({ id, name }) => ({ id, label: name }));
  const choice = (
    name: CaseFilterName,
    options: readonly Option[],
    usual = ALL,
    besides: (id: string | undefined) => ListChange = () => ({}),
  ): ChoicePart => {
    const value = search[name] ?? usual;
    return {
      kind: 'choice',
      id: name,
      name: t(`list.${name}.name`),
      text: options.find(({ id }) => id === value)?.label ?? '…',
      options,
      value,
      onChange: (id) => {
        const value = id === usual ? undefined : id;
        onSearch({ ...besides(value), [name]: value });
      },
    };
  };
  const parts: Partial<Record<CaseFilterName, SentencePart>> = {
    status: choice(
      'status',
      said('status', [USUAL_STATUS, 'open', 'in-progress', 'closed', 'withdrawn', ANY_STATUS]),
      USUAL_STATUS,
      withoutEndingUnless,
    ),
    owner: choice('owner', [...said('owner', [ALL, 'me', 'nobody']), ...named(members)]),
    due: choice('due', said('due', [ALL, 'late', 'overdue', 'today', 'week', 'reached']), ALL, (due) =>
      due === undefined ? {} : withoutEndingUnless(undefined),
    ),
    team: choice('team', [
      ...said('team', [ALL, 'none']),
      ...teams.map(({ key, name }) => ({ id: key, label: name })),
    ]),
    type: choice('type', [
      ...said('type', [ALL, 'none']),
      ...DETRACTOR_TYPES.map((id) => ({ id, label: types(`types.${id}`) })),
    ]),
    band: choice('band', said('band', [ALL, 'detractor', 'passive', 'promoter'])),
    reason: choice('reason', said('reason', [ALL, 'detractor', 'contact-request'])),
    outcome: choice(
      'outcome',
      [
        ...said('outcome', [ALL]),
        ...OUTCOMES.map((id) => ({ id, label: endings(`outcomes.${id}`) })),
        ...said('outcome', ['lost']),
      ],
      ALL,
      onlyClosed,
    ),
    cause: choice(
      'cause',
      [
        ...said('cause', [ALL]),
        ...causes
          .filter(({ mergedInto }) => mergedInto === null)
          .map(({ id }) => ({ id, label: causePath(causes, id, locale) })),
      ],
      ALL,
      onlyClosed,
    ),
    language: choice('language', said('language', [ALL, 'fr', 'en'])),
    survey: choice('survey', [
      ...said('survey', [ALL]),
      ...(surveys ?? []).map(({ slug, name }) => ({ id: slug, label: name })),
    ]),
    account: choice('account', [...said('account', [ALL]), ...named(accounts)]),
    watched: choice('watched', said('watched', [ALL, 'true'])),
    openedFrom: opened,
    sort: choice('sort', said('sort', ['due', 'oldest', 'newest']), 'due'),
  };
  const names = Object.keys(parts) as CaseFilterName[];
  const isShown = (name: CaseFilterName): boolean =>
    ALWAYS.includes(name) ||
    asked.includes(name) ||
    search[name] !== undefined ||
    (name === 'openedFrom' && search.openedTo !== undefined);
  const more: ChoicePart = {
    kind: 'choice',
    id: 'more',
    name: t('list.more.name'),
    text: t('list.more.text'),
    options: names.filter((name) => !isShown(name)).map((id) => ({ id, label: t(`list.${id}.name`) })),
    value: '',
    onChange: (id) => ask([...asked, id]),
  };
  const sentence = names
    .filter(isShown)
    .flatMap((name) => [t(`list.${name}.before`), parts[name]])
    .filter((piece): piece is string | SentencePart => piece !== undefined);
  return more.options.length === 0 ? sentence : [...sentence, ' ', more];
}

import { useTranslation } from 'react-i18next';
import { SentenceFilter } from '../../../ui/filter/sentence-filter.tsx';
import type { SentencePart } from '../../../ui/filter/sentence-part.ts';
import type { CasesSearch } from './cases-search.ts';
import type { Owner } from './patch-cases.ts';

const EVERYONE = 'everyone';
const NOBODY = 'nobody';

export interface CasesFilterProps {
  owner: string | undefined;
  members: readonly Owner[];
  onSearch: (change: Partial<CasesSearch>) => void;
}

/** Whose cases, as a sentence. */
export function CasesFilter({ owner, members, onSearch }: CasesFilterProps) {
  const { t } = useTranslation('closed-loop');
  const options = [
    { id: EVERYONE, label: t('web.filters.everyone') },
    { id: NOBODY, label: t('web.filters.nobody') },
    ...members.map(({ id, name }) => ({ id, label: name })),
  ];
  const value = owner ?? EVERYONE;
  const part: SentencePart = {
    kind: 'choice',
    id: 'owner',
    name: t('web.filters.owner'),
    text: options.find(({ id }) => id === value)?.label ?? '…',
    options,
    value,
    onChange: (id) => onSearch({ owner: id === EVERYONE ? undefined : id }),
  };
  return <SentenceFilter sentence={[t('web.filters.start'), part]} />;
}

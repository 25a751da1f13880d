import { useTranslation } from 'react-i18next';
import { SentenceFilter } from '../../../ui/filter/sentence-filter.tsx';
import type { SentencePart } from '../../../ui/filter/sentence-part.ts';
import { useAccount } from './accounts/use-accounts.ts';
import { type ContactsSearch, propertyFilters } from './contacts-search.ts';
import { PropertyPanel } from './property-panel.tsx';
import { SegmentMenu } from './segments/segment-menu.tsx';

export interface ContactsFilterProps {
  search: ContactsSearch;
  onSearch: (change: Partial<ContactsSearch>) => void;
  /** Whether they may keep a filter under a name. */
  isMayWork: boolean;
}

const WHO = ['all', 'opted-out', 'lost', 'bounced', 'refused', 'given'] as const;

type Who = (typeof WHO)[number];

const whoOf = ({ suppressed, consent }: ContactsSearch): Who =>
  WHO.find((id) => id === suppressed || id === consent) ?? 'all';

/** Whom the list shows, as a sentence. */
export function ContactsFilter({ search, onSearch, isMayWork }: ContactsFilterProps) {
  const { t } = useTranslation('contacts');
  const account = useAccount(search.account).data;
  const properties = propertyFilters(search);
  const who: SentencePart = {
    kind: 'choice',
    id: 'who',
    name: t('web.filter'),
    text: t(`web.who.${whoOf(search)}`),
    options: WHO.map((id) => ({ id, label: t(`web.who.${id}`) })),
    value: whoOf(search),
    onChange: (id) =>
      onSearch({
        suppressed: id === 'opted-out' || id === 'lost' || id === 'bounced' ? id : undefined,
        consent: id === 'refused' || id === 'given' ? id : undefined,
      }),
  };
  const property: SentencePart = {
    kind: 'own',
    id: 'property',
    name: t('web.person.properties'),
    text:
      properties.length === 0
        ? t('web.filter-by.any')
        : properties.map(({ name, value }) => `${name} ${value}`).join(', '),
    render: (close) => <PropertyPanel filters={properties} onSearch={onSearch} close={close} />,
  };
  const ofAccount: (string | SentencePart)[] =
    search.account === undefined
      ? []
      : [
          ',  ',
          {
            kind: 'choice',
            id: 'account',
            name: t('web.person.account'),
            text: account?.name ?? '…',
            options: [
              { id: 'this', label: account?.name ?? '…' },
              { id: 'all', label: t('web.filter-by.any-account') },
            ],
            value: 'this',
            onChange: (id) => {
              if (id === 'all') onSearch({ account: undefined });
            },
          },
        ];
  return (
    <SentenceFilter
      sentence={[t('web.filter-by.start'), who, ', ', property, ...ofAccount]}
      actions={<SegmentMenu search={search} onSearch={onSearch} isMayWork={isMayWork} />}
    />
  );
}

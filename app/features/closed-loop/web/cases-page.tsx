import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../ui/controls/tabs.tsx';
import { formatDuration } from '../../../ui/format/format-duration.ts';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { useNow } from '../../../ui/use-now.ts';
import { ExportMenu } from '../../organizations/web/export-menu.tsx';
import { CasesFilter } from './cases-filter.tsx';
import styles from './cases-page.module.css';
import { CASE_TABS, type CasesSearch, casesQuery, casesSearchSchema } from './cases-search.ts';
import { CasesTab } from './cases-tab.tsx';
import { useMembers, useWaiting } from './use-cases.ts';

export type { CasesSearch } from './cases-search.ts';

export interface CasesPageProps {
  organization: { readonly slug: string; readonly timeZone: string };
  search: CasesSearch;
  onSearch: (change: Partial<CasesSearch>) => void;
}

/** The queue of those who wait, the soonest limit first, and what became of the others. */
export function CasesPage({ organization, search, onSearch }: CasesPageProps) {
  const { t } = useTranslation('closed-loop');
  const { status: tab = 'waiting', owner } = casesSearchSchema.parse(search);
  const members = useMembers();
  const waiting = useWaiting().data;
  const isEveryone = owner === undefined;
  return (
    <>
      <PageTitle
        note={<WaitingNote />}
        actions={<ExportMenu path="/api/v1/cases/export" query={casesQuery(tab, owner)} />}
      >
        {t('web.title')}
      </PageTitle>
      <div className={styles.filter}>
        <CasesFilter {...{ owner, members, onSearch }} />
      </div>
      <Tabs
        label={t('web.title')}
        selectedKey={tab}
        onChange={(id) => onSearch({ status: id === 'waiting' ? undefined : id })}
        tabs={CASE_TABS.map((id) => ({
          id,
          label: t(`web.tabs.${id}`),
          ...(id === 'waiting' &&
            isEveryone &&
            waiting !== undefined && { count: waiting.waiting + waiting.inProgress }),
          content: id === tab && <CasesTab {...{ tab, owner, members, organization, onSearch }} />,
        }))}
      />
    </>
  );
}

/** "6 detractors are waiting, the oldest for 3 h 10". */
function WaitingNote() {
  const { t } = useTranslation('closed-loop');
  const locale = useLocale();
  const now = useNow();
  const waiting = useWaiting().data;
  if (waiting === undefined || waiting.waiting === 0 || waiting.oldestOpenedAt === null) return null;
  const count = t('web.waiting', { count: waiting.waiting });
  const duration = formatDuration(now.getTime() - Date.parse(waiting.oldestOpenedAt), locale);
  return t('web.oldest', { count, duration });
}

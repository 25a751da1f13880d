import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { LoadMore } from '../../../ui/list/load-more.tsx';
import { CaseList } from './case-list.tsx';
import { CasesEmpty } from './cases-empty.tsx';
import type { CasesPageProps } from './cases-page.tsx';
import { type CaseTab, casesQuery } from './cases-search.ts';
import type { Owner } from './patch-cases.ts';
import { useCases } from './use-cases.ts';

export interface CasesTabProps extends Pick<CasesPageProps, 'organization' | 'onSearch'> {
  tab: CaseTab;
  owner: string | undefined;
  members: readonly Owner[];
}

export function CasesTab({ tab, owner, members, organization, onSearch }: CasesTabProps) {
  const { t } = useTranslation('closed-loop');
  const list = useCases(casesQuery(tab, owner));
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorState
        title={t('web.failed')}
        actions={<Button onPress={() => list.refetch()}>{t('web.retry')}</Button>}
      >
        {list.error instanceof ProblemError ? list.error.message : t('web.silent')}
      </ErrorState>
    ) : (
      <Skeleton shape="list" lines={6} label={t('web.reading')} />
    );
  }
  const cases = list.data.pages.flatMap((page) => page.items);
  if (cases.length === 0) {
    return (
      <CasesEmpty
        isWhole={owner === undefined && tab !== 'closed'}
        askHref={`/${organization.slug}/ask`}
        onShowAll={() => onSearch({ status: 'all', owner: undefined })}
      />
    );
  }
  return (
    <>
      <CaseList {...{ cases, members }} timeZone={organization.timeZone} isOld={list.isPlaceholderData} />
      <LoadMore
        shown={cases.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onLoadMore={() => list.fetchNextPage()}
      />
    </>
  );
}

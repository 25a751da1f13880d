import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../../ui/controls/button-link.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { SentenceFilter } from '../../../../ui/filter/sentence-filter.tsx';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { ExportMenu } from '../../../organizations/web/export-menu.tsx';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { LoopFigures } from '../contract.ts';
import styles from './figures.module.css';
import { type FiguresSearch, figuresQuery, readFiguresSearch } from './figures-search.ts';
import { GroupTable } from './group-table.tsx';
import { HowLong } from './how-long.tsx';
import { InTime } from './in-time.tsx';
import { LostAndGestures } from './lost-and-gestures.tsx';
import { Recovery } from './recovery.tsx';
import { useFigures } from './use-figures.ts';
import { useFiguresParts } from './use-figures-parts.ts';
import { useShareWords } from './use-share-words.ts';

export interface FiguresPageProps {
  search: object;
  onSearch: (change: FiguresSearch) => void;
}

/** How the loop itself does. */
export function FiguresPage({ search: address, onSearch }: FiguresPageProps) {
  const { t } = useTranslation('loop-figures');
  const search = readFiguresSearch(address);
  const query = figuresQuery(search);
  const figures = useFigures(query);
  const sentence = useFiguresParts(search, onSearch);
  return (
    <>
      <div className={styles.filter}>
        <SentenceFilter sentence={sentence} />
      </div>
      {figures.data !== undefined ? (
        <Sheet figures={figures.data} query={query} by={search.by} />
      ) : (
        <>
          <PageTitle>{t('title')}</PageTitle>
          {figures.isError ? (
            <UnreadState title={t('unread')} error={figures.error} onRetry={() => figures.refetch()} />
          ) : (
            <Skeleton shape="list" lines={8} label={t('reading')} />
          )}
        </>
      )}
    </>
  );
}

function Sheet({ figures, query, by }: { figures: LoopFigures; query: string; by: string }) {
  const { t } = useTranslation('loop-figures');
  const locale = useLocale();
  const { slug } = useWorkspace();
  const say = useShareWords();
  const { whole } = figures;
  if (whole.cases === 0) {
    return (
      <>
        <PageTitle>{t('title')}</PageTitle>
        <EmptyState
          title={t('empty.title')}
          actions={<ButtonLink href={`/${slug}/cases`}>{t('overdue-see')}</ButtonLink>}
        >
          {t('empty.text')}
        </EmptyState>
      </>
    );
  }
  const worth = say.worth('verdict.worth', whole.inLimit);
  const opened = t(whole.withdrawn === 0 ? 'note' : 'note-withdrawn', {
    count: whole.cases,
    cases: formatNumber(whole.cases, locale),
    withdrawn: formatNumber(whole.withdrawn, locale),
  });
  return (
    <>
      <PageTitle
        note={worth === null ? opened : `${worth} ${opened}`}
        actions={<ExportMenu path="/api/v1/loop-figures/export" query={query} />}
      >
        {say.sentence('verdict', whole.inLimit) ?? t('verdict.few')}
      </PageTitle>
      <div className={styles.sheet}>
        <div className={styles.main}>
          <Recovery figures={figures} />
          {figures.groups !== null && <GroupTable figures={figures} by={by} />}
        </div>
        <div className={styles.beside}>
          <InTime whole={whole} />
          <HowLong whole={whole} minimum={figures.minimumN} />
          <LostAndGestures figures={figures} />
        </div>
      </div>
    </>
  );
}

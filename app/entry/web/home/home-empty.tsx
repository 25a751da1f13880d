import { useTranslation } from 'react-i18next';
import type { AnyScores } from '../../../features/analytics/contract.ts';
import { useMay, useMayAsk } from '../../../features/organizations/web/may.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { formatDayRange } from '../../../ui/format/format-day-range.ts';
import { useLocale } from '../../../ui/locale.ts';
import { useWords } from '../../../ui/words/words.ts';
import { useOrganization } from '../organization-context.ts';
import type { HomeSearch } from './home-search.ts';

export type HomeEmptyProps =
  | { reason: 'no-survey' }
  | {
      reason: 'no-answer' | 'empty-period';
      scores: AnyScores;
      onSearch: (change: Partial<HomeSearch>) => void;
    };

/** Nothing to draw: what to do next, or where the answers are. */
export function HomeEmpty(props: HomeEmptyProps) {
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const words = useWords();
  const { slug } = useOrganization();
  const mayAsk = useMayAsk();
  const mayManage = useMay('manage');
  if (props.reason === 'no-survey') {
    return (
      <EmptyState
        title={t('home.empty.no-survey')}
        actions={
          mayManage && <ButtonLink href={`/${slug}/surveys`}>{t('home.empty.make-survey')}</ButtonLink>
        }
      />
    );
  }
  const { first, last } = props.scores.answered;
  const { excluded, provisional } = props.scores;
  const leftOut =
    excluded + provisional === 0 ? null : (
      <p>
        {words.charts.leftOut(excluded, provisional)}.{' '}
        <Link href={`/${slug}/responses?state=provisional`}>{t('home.empty.see-left-out')}</Link>
      </p>
    );
  if (props.reason === 'no-answer' || first === null || last === null) {
    return (
      <EmptyState
        title={t('home.empty.no-answer')}
        actions={
          mayAsk && (
            <>
              <ButtonLink href={`/${slug}/ask`} variant="primary">
                {t('home.empty.ask')}
              </ButtonLink>
              {mayManage && (
                <>
                  <ButtonLink href={`/${slug}/imports?kind=responses`}>{t('home.empty.import')}</ButtonLink>
                  <ButtonLink href={`/${slug}/surveys`}>{t('home.empty.see-survey')}</ButtonLink>
                </>
              )}
            </>
          )
        }
      >
        {t('home.empty.no-answer-text')}
        {leftOut}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('home.empty.period')}
      actions={
        <Button
          variant="primary"
          onPress={() => props.onSearch({ from: first, to: last, interval: undefined })}
        >
          {t('home.empty.show-all')}
        </Button>
      }
    >
      {t('home.empty.older', { range: formatDayRange(first, last, locale) })}
      {leftOut}
    </EmptyState>
  );
}

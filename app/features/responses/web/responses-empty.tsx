import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { useMayAsk } from '../../organizations/web/may.ts';
import type { ResponseTab } from './responses-search.ts';

export interface ResponsesEmptyProps {
  tab: ResponseTab;
  /** Something may be there that the filters leave out. */
  isFiltered: boolean;
  askHref: string;
  onShowAll: () => void;
}

export function ResponsesEmpty({ tab, isFiltered, askHref, onShowAll }: ResponsesEmptyProps) {
  const { t } = useTranslation('responses');
  const mayAsk = useMayAsk();
  if (isFiltered) {
    return (
      <EmptyState
        title={t('web.empty.filtered')}
        actions={<Button onPress={onShowAll}>{t('web.empty.show-all')}</Button>}
      >
        {t('web.empty.filtered-text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t(`web.empty.${tab}`)}
      actions={
        tab === 'counted' && mayAsk && <ButtonLink href={askHref}>{t('web.empty.counted-action')}</ButtonLink>
      }
    >
      {t(`web.empty.${tab}-text`)}
    </EmptyState>
  );
}

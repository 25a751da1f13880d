import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { useMayAsk } from '../../organizations/web/may.ts';

export interface CasesEmptyProps {
  /** Nothing was left out by a filter: nobody waits at all. */
  isWhole: boolean;
  askHref: string;
  onShowAll: () => void;
}

export function CasesEmpty({ isWhole, askHref, onShowAll }: CasesEmptyProps) {
  const { t } = useTranslation('closed-loop');
  const mayAsk = useMayAsk();
  if (!isWhole) {
    return (
      <EmptyState
        title={t('web.empty-filter.title')}
        actions={<Button onPress={onShowAll}>{t('web.empty-filter.action')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={t('web.empty.title')}
      actions={mayAsk && <ButtonLink href={askHref}>{t('web.empty.action')}</ButtonLink>}
    >
      {t('web.empty.text')}
    </EmptyState>
  );
}

import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/controls/button-link.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { BarePage } from './bare-page.tsx';

/** On a page of the organization that leads nowhere. */
export function NothingHere() {
  const { t } = useTranslation('entry');
  return (
    <EmptyState
      title={t('not-found.title')}
      actions={<ButtonLink href="/">{t('not-found.action')}</ButtonLink>}
    >
      {t('not-found.text')}
    </EmptyState>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation('entry');
  return (
    <BarePage title={t('not-found.title')}>
      <NothingHere />
    </BarePage>
  );
}

import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/controls/button-link.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('entry');
  return (
    <main>
      <EmptyState
        title={t('not-found.title')}
        actions={<ButtonLink href="/">{t('not-found.action')}</ButtonLink>}
      >
        {t('not-found.text')}
      </EmptyState>
    </main>
  );
}

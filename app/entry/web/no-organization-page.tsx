import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/controls/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { BarePage } from './bare-page.tsx';
import { signOut } from './sign-out.ts';

/** For whoever is signed in and has left, or was taken out of, their last organization. */
export function NoOrganizationPage() {
  const { t } = useTranslation('organizations');
  const { t: say } = useTranslation('entry');
  const client = useQueryClient();
  return (
    <BarePage title={t('web.no-organization.title')}>
      <EmptyState
        title={t('web.no-organization.title')}
        actions={<Button onPress={() => void signOut(client)}>{say('nav.sign-out')}</Button>}
      >
        {t('web.no-organization.text')}
      </EmptyState>
    </BarePage>
  );
}

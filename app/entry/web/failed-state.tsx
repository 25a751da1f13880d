import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../platform/http-client/fetch-json.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';

/** What failed, why, and one gesture. */
export function FailedState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('entry');
  return (
    <ErrorState title={t('failed.title')} actions={<Button onPress={onRetry}>{t('failed.retry')}</Button>}>
      {error instanceof ProblemError ? error.problem.detail : t('failed.offline')}
    </ErrorState>
  );
}

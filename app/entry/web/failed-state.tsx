import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../platform/http-client/fetch-json.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';

/** What failed, why, and one gesture. */
export function FailedState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('entry');
  const sentenceOf = (cause: unknown): string => {
    if (cause instanceof ProblemError) return cause.problem.detail;
    // What fetch throws when nobody answers.
    return cause instanceof TypeError ? t('failed.offline') : t('failed.crash');
  };
  return (
    <ErrorState title={t('failed.title')} actions={<Button onPress={onRetry}>{t('failed.retry')}</Button>}>
      {sentenceOf(error)}
    </ErrorState>
  );
}

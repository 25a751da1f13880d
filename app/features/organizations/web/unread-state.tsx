import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';

export interface UnreadStateProps {
  title: string;
  error: Error;
  onRetry: () => void;
}

/** What could not be read, why, and the way to try again. */
export function UnreadState({ title, error, onRetry }: UnreadStateProps) {
  const { t } = useTranslation('organizations');
  return (
    <ErrorState title={title} actions={<Button onPress={onRetry}>{t('web.retry')}</Button>}>
      {error instanceof ProblemError ? error.message : t('web.silent')}
    </ErrorState>
  );
}

import type { ErrorComponentProps } from '@tanstack/react-router';
import { FailedState } from './failed-state.tsx';

/** A fault of ours, or a page's code that could not be fetched: what is safe, and one gesture. */
export function CrashedPage({ error }: ErrorComponentProps) {
  return (
    <main>
      <FailedState error={error} onRetry={() => window.location.reload()} />
    </main>
  );
}

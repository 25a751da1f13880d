import { type RefObject, useEffect } from 'react';

/** After a refusal, the first field to correct has the focus. */
export function useFocusInvalid(form: RefObject<HTMLElement | null>, error: Error | null): void {
  useEffect(() => {
    if (error === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')?.focus();
  }, [form, error]);
}

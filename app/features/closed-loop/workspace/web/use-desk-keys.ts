import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { askOfCase } from './case-requests.ts';
import { deskKeyOf } from './desk-keys.ts';
import { enterCase } from './enter-case.ts';

export interface DeskKeys {
  ids: readonly string[];
  currentId: string | null;
  hrefOf: (caseId: string) => string;
}

/** The whole desk without a mouse. Answers whether the help is shown. */
export function useDeskKeys({ ids, currentId, hrefOf }: DeskKeys): [boolean, (isShown: boolean) => void] {
  const navigate = useNavigate();
  const [isHelpShown, showHelp] = useState(false);
  useEffect(() => {
    const row = (id: string | null) =>
      document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id ?? '')}"]`);
    const listen = (event: KeyboardEvent) => {
      const key = deskKeyOf(event);
      if (key === null) return;
      if (key.kind === 'move') {
        const at = ids.indexOf(currentId ?? '');
        const next = ids[at < 0 ? 0 : at + key.by];
        if (next === undefined) return;
        row(next)?.focus();
        void navigate({ href: hrefOf(next) });
      } else if (key.kind === 'enter') {
        const to = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
        // Anywhere else Enter presses what has the focus.
        if (to !== undefined) enterCase(to, currentId);
        return;
      } else if (key.kind === 'back') {
        if (row(currentId) === null) return;
        row(currentId)?.focus();
      } else if (key.kind === 'help') {
        showHelp(true);
      } else {
        askOfCase(key.request);
      }
      event.preventDefault();
    };
    // Links keep Enter to themselves.
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [ids, currentId, hrefOf, navigate]);
  return [isHelpShown, showHelp];
}

import { createContext, useContext } from 'react';

/** What the screens of the cases are within. */
export interface Workspace {
  readonly slug: string;
  readonly timeZone: string;
  /** Whoever is signed in. */
  readonly me: { readonly id: string; readonly name: string };
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('no workspace around this screen');
  return workspace;
}

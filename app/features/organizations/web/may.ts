import { createContext, useContext } from 'react';
import type { Membership } from '../contract.ts';

type Rights = Pick<Membership, 'role' | 'scopes' | 'teams'>;

/** What the signed-in member may do in the organization that is shown; nobody's before it is known. */
export const RightsContext = createContext<Rights | null>(null);

/** Whether the member may do this: what they may not do is not offered. The server decides all the same. */
export function useMay(scope: Membership['scopes'][number]): boolean {
  const rights = useContext(RightsContext);
  return rights !== null && (rights.scopes.includes('manage') || rights.scopes.includes(scope));
}

/** Whether they see everybody's customers, and not those of some teams. */
function useSeesAll(): boolean {
  return useContext(RightsContext)?.teams === null;
}

export function useRole(): Membership['role'] | null {
  return useContext(RightsContext)?.role ?? null;
}

/** Whether they may choose who is asked: for that they must see everybody's customers. */
export function useMayAsk(): boolean {
  const mayWork = useMay('work');
  const seesAll = useSeesAll();
  return mayWork && seesAll;
}

import { createContext, useContext } from 'react';
import type { Membership } from '../../features/organizations/contract.ts';

/** The organization that the screens below are about. */
export const OrganizationContext = createContext<Membership | null>(null);

export function useOrganization(): Membership {
  const organization = useContext(OrganizationContext);
  if (organization === null) throw new Error('no organization around this screen');
  return organization;
}

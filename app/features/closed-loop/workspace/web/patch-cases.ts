import type { InfiniteData } from '@tanstack/react-query';
import type { Case, Cases, ChangeCase } from '../../contract.ts';

export type Owner = NonNullable<Case['owner']>;

/** A case as it will be once the server has agreed. */
export function patchCase(one: Case, change: ChangeCase, members: readonly Owner[]): Case {
  const { status = one.status, ownerId } = change;
  // Whom the rules will name, only the server knows.
  const owner = ownerId == null ? one.owner : (members.find((member) => member.id === ownerId) ?? null);
  return { ...one, status, owner };
}

/** The pages of a list with one case changed in its place. */
export function patchCases(
  data: InfiniteData<Cases> | undefined,
  id: string,
  change: ChangeCase,
  members: readonly Owner[],
): InfiniteData<Cases> | undefined {
  return (
    data && {
      ...data,
      pages: data.pages.map((page) => ({
        ...page,
        items: page.items.map((one) => (one.id === id ? patchCase(one, change, members) : one)),
      })),
    }
  );
}

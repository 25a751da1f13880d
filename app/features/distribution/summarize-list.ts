import { type InviteListResult, PEOPLE_NAMED } from './contract.ts';
import type { JudgedContact } from './judge-people.ts';
import type { PeopleReading } from './read-people.ts';

/** What a list comes to: counts of all, and by name first those who are not asked. */
export function summarizeList(
  judged: readonly (JudgedContact & { readonly line: number })[],
  reading: PeopleReading,
  dryRun: boolean,
): InviteListResult {
  // Two lines may turn out to be one contact: once by its address, once by its id.
  const seen = new Set<string>();
  const once = judged.filter(({ contact }) => !seen.has(contact.id) && seen.add(contact.id));
  const people = once.map(({ contact, ruling, line }) => ({
    line,
    email: contact.email,
    name: contact.name,
    reason: ruling.ok ? null : ruling.reason,
    until: ruling.ok ? null : (ruling.until ?? null),
  }));
  const reasons: InviteListResult['reasons'] = {};
  for (const { reason } of people) {
    if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  const skipped = people.filter((person) => person.reason !== null);
  const asked = people.filter((person) => person.reason === null);
  return {
    dryRun,
    asked: asked.length,
    skipped: skipped.length,
    reasons,
    duplicates: reading.duplicates + judged.length - once.length,
    refused: [...reading.refused],
    people: [...skipped, ...asked].slice(0, PEOPLE_NAMED),
  };
}

import type { Tx } from '../../platform/postgres/database.ts';
import { type Person, type PersonalData, tracesOf } from '../contacts/privacy/personal-data.ts';
import { OTHER } from '../responses/dimension-limits.ts';
import type { ReportContent } from './contract.ts';
import { lockReportsNaming, updateContent } from './queries.ts';

/** A report tells the values of properties, and one may have been a name or an address: no figure of it moves. */
export const personalReports: PersonalData = { erase: forgetInReports };

async function forgetInReports(tx: Tx, person: Person): Promise<void> {
  const traces = new Set(tracesOf(person));
  for (const { id, content } of await lockReportsNaming(tx, person.orgId, [...traces])) {
    await updateContent(tx, person.orgId, id, without(content, traces));
  }
}

function without(content: ReportContent, traces: ReadonlySet<string>): ReportContent {
  return {
    ...content,
    segments: content.segments.map((segment) => {
      const { scores } = segment;
      // Reports are of NPS surveys only.
      if (scores.metric !== 'nps' || scores.groups === undefined) return segment;
      const groups = scores.groups.map((group) =>
        group.value !== null && traces.has(group.value) ? { ...group, value: OTHER } : group,
      );
      return { ...segment, scores: { ...scores, groups } };
    }),
  };
}

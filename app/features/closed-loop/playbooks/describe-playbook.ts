import type { Playbook } from './contract.ts';
import type { PlaybookRow } from './queries.ts';

export const describePlaybook = ({
  activeSince,
  running,
  ended,
  updatedAt,
  triedAt: _triedAt,
  ...row
}: PlaybookRow): Playbook => ({
  ...row,
  activeSince: activeSince?.toISOString() ?? null,
  runs: { running, ended },
  updatedAt: updatedAt.toISOString(),
});

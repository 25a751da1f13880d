import type { Task } from '../contract.ts';

const DAY_MS = 86_400_000;

export const TASK_GROUPS = ['late', 'today', 'tomorrow', 'week', 'later', 'settled'] as const;

export type TaskGroup = (typeof TASK_GROUPS)[number];

function groupOf({ state, dueOn, isLate }: Task, today: string): TaskGroup {
  if (state !== 'open') return 'settled';
  if (isLate) return 'late';
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : days <= 7 ? 'week' : 'later';
}

/** Tasks under what a glance asks: what is late, what is for today. Each in the order they came in. */
export function groupByDay(tasks: readonly Task[], today: string): [TaskGroup, Task[]][] {
  const groups = Map.groupBy(tasks, (task) => groupOf(task, today));
  return TASK_GROUPS.flatMap((group): [TaskGroup, Task[]][] => {
    const items = groups.get(group);
    return items === undefined ? [] : [[group, items]];
  });
}

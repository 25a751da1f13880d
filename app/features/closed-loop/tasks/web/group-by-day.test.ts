import { expect, test } from 'vitest';
import type { Task } from '../contract.ts';
import { groupByDay } from './group-by-day.ts';

const task = (id: string, dueOn: string, more: Partial<Task> = {}): Task => ({
  id,
  title: id,
  contact: { id: 'c', name: null, email: null },
  caseId: null,
  source: 'idea',
  playbook: null,
  idea: null,
  answer: null,
  next: null,
  owner: null,
  dueOn,
  isLate: dueOn < '2026-12-31',
  state: 'open',
  createdAt: '2026-01-01T00:00:00Z',
  settledAt: null,
  ...more,
});

test('tasks stand under late, today, tomorrow, the week and later, across the end of a year', () => {
  const tasks = [
    task('a', '2026-12-01'),
    task('b', '2026-12-31'),
    task('c', '2027-01-01'),
    task('d', '2027-01-07'),
    task('e', '2027-01-08'),
    task('f', '2026-12-02', { state: 'done', isLate: false }),
  ];
  const groups = groupByDay(tasks, '2026-12-31').map(([group, items]) => [group, items.map(({ id }) => id)]);
  expect(groups).toEqual([
    ['late', ['a']],
    ['today', ['b']],
    ['tomorrow', ['c']],
    ['week', ['d']],
    ['later', ['e']],
    ['settled', ['f']],
  ]);
});

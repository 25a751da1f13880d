import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Postmaster } from './postmaster.ts';
import { supervisePostmaster } from './supervise-postmaster.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE_MS = 5_000;
const home = { folder: '/nowhere', user: undefined };
/** No process has it. */
const dead = { pid: 2 ** 30, diesWithUs: false };

test('an outage is told once, and the attempts go on', async () => {
  const told: string[] = [];
  let attempts = 0;
  const restart = async () => {
    attempts++;
    throw new Error('the disk is full');
  };
  const onDown = (error: Error) => told.push(error.message);
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const supervision = supervisePostmaster(home, dead, { restart, log, onDown, tellAfterMs: 0 });
  expect(await waitUntil(() => attempts >= 3, PATIENCE_MS)).toBe(true);
  await supervision.end();
  expect(told).toEqual(['the disk is full']);
  expect(lines.filter((line) => line.includes('the disk is full'))).toHaveLength(1);
});

test('no attempt follows an end', async () => {
  let attempts = 0;
  const restart = async () => {
    attempts++;
    return dead;
  };
  const supervision = supervisePostmaster(home, dead, { restart, log: () => {}, onDown: () => {} });
  expect(await waitUntil(() => attempts >= 1, PATIENCE_MS)).toBe(true);
  await supervision.end();
  const before = attempts;
  await new Promise((resolve) => setImmediate(resolve));
  expect(attempts).toBe(before);
});

test('an end during a restart waits for it, and not for the death of what it started', async () => {
  const started = Promise.withResolvers<Postmaster>();
  const hasBegun = Promise.withResolvers<void>();
  const restart = () => {
    hasBegun.resolve();
    return started.promise;
  };
  const supervision = supervisePostmaster(home, dead, { restart, log: () => {}, onDown: () => {} });
  await hasBegun.promise;
  const ended = supervision.end();
  const child = Object.assign(new EventEmitter(), { exitCode: null, signalCode: null });
  started.resolve({ pid: 4711, diesWithUs: true, child: child as unknown as ChildProcess });
  await ended;
  expect(supervision.current().pid).toBe(4711);
});

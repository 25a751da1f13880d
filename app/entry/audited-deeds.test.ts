import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import en from '../features/organizations/messages/en.json' with { type: 'json' };
import fr from '../features/organizations/messages/fr.json' with { type: 'json' };

const FEATURES = fileURLToPath(new URL('../features', import.meta.url));
const ACTION = /action: '([a-z-]+\.[a-z-]+)'/g;

function actions(): string[] {
  const files = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const found = sources.flatMap((name) => [...readFileSync(join(FEATURES, name), 'utf8').matchAll(ACTION)]);
  return [...new Set(found.map((match) => match[1] as string))];
}

test('everything that is written into the log can be read in it, in both languages', () => {
  expect(actions().length).toBeGreaterThan(30);
  for (const { web } of [fr, en]) {
    const deeds: Record<string, string> = web.actions;
    expect(actions().filter((action) => deeds[action] === undefined)).toEqual([]);
  }
});

import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

type Texts = { readonly [key: string]: string | Texts };

const keysOf = (texts: Texts, start = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [start + key] : keysOf(value, `${start}${key}.`),
  );

const valuesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] as string).sort();

const textOf = (texts: Texts, key: string): string =>
  key
    .split('.')
    .reduce<string | Texts>((found, part) => (found as Texts)[part] as string | Texts, texts) as string;

describe('what the administrator’s commands say', () => {
  test('is said in both languages, with the same values', () => {
    expect(keysOf(fr)).toEqual(keysOf(en));
    for (const key of keysOf(en))
      expect([key, valuesIn(textOf(fr, key))]).toEqual([key, valuesIn(textOf(en, key))]);
  });

  test('has a sentence for all that doctor can report, and what to do unless it is well', async () => {
    const folder = new URL('../../../platform/doctor/', import.meta.url);
    const names = (await readdir(folder)).filter((name) => /^check-.*(?<!test)\.ts$/.test(name));
    const sources = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
    const checks = new Set(
      sources.flatMap((text) => [...text.matchAll(/reporter\('([\w-]+)'\)/g)].map((m) => m[1] as string)),
    );
    const doctor: Texts = en.doctor;
    expect(checks.size).toBeGreaterThan(10);
    for (const check of checks) {
      const said = keysOf(doctor[check] as Texts);
      expect(said, check).toContain('name');
      const codes = said.filter((key) => key.endsWith('-todo')).map((key) => key.slice(0, -'-todo'.length));
      for (const code of codes)
        expect(
          said.some((key) => key.replace(/_(one|other)$/, '') === code),
          `${check}.${code}`,
        ).toBe(true);
    }
    const codes = sources.flatMap((text) =>
      [...text.matchAll(/(warn|fail)\(\s*'([\w-]+)'/g)].map((m) => m[2] as string),
    );
    const all = keysOf(doctor)
      .filter((key) => key.endsWith('-todo'))
      .map((key) => key.split('.')[1]?.slice(0, -'-todo'.length));
    for (const code of codes) expect(all, code).toContain(code);
  });
});

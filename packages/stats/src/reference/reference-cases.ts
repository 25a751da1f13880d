import { readFileSync } from 'node:fs';

/** The reference cases in `vectors/<name>.json`. Their case ids name the tests. */
export function referenceCases<Case>(name: string): (Case & { id: string })[] {
  const file = new URL(`../../vectors/${name}.json`, import.meta.url);
  const { cases, n_cases } = JSON.parse(readFileSync(file, 'utf8')) as {
    cases: (Case & { id: string })[];
    n_cases: number;
  };
  if (cases.length !== n_cases) throw new Error(`${name}: ${cases.length} cases, ${n_cases} announced`);
  return cases;
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Past this a file has more than one subject. Tests and data tables may be longer. */
const MAX_LINES = 400;
const MEDIAN_LINES = 60;
const P95_LINES = 200;

const CODE = /\.(ts|tsx|mjs|cjs|sql|css)$/;
const GENERATED = /(^|\/)(schema\.sql|tables\.ts)$/;
const EXEMPT = /\.(test|bench)\.tsx?$|^journeys\/|^app\/migrations\//;
const VAGUE = /^(utils?|helpers?|common|shared|misc|lib)(\.|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|bench|module|config|d))*\.(ts|tsx|mjs|cjs|css)$/;

/** Sizes and names of the tree: what is wrong, a sentence each. */
export async function checkTree(root: string): Promise<string[]> {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed
    .split('\n')
    .filter((file) => CODE.test(file) && !GENERATED.test(file) && existsSync(join(root, file)));
  const names = files.flatMap((file) => nameFindings(file));
  return [...names, ...(await sizeFindings(root, files)), ...(await sqlFindings(root, files))];
}

function nameFindings(file: string): string[] {
  const name = basename(file);
  const findings: string[] = [];
  if (file.split('/').some((part) => VAGUE.test(part)))
    findings.push(`${file}: the name says nothing; say what it is`);
  if (!file.endsWith('.sql') && !KEBAB.test(name)) findings.push(`${file}: file names are kebab-case`);
  if (/^index\.tsx?$/.test(name) && !/^packages\/[^/]+\/src\/index\.ts$/.test(file)) {
    findings.push(`${file}: only a published package has an index`);
  }
  return findings;
}

async function sizeFindings(root: string, files: readonly string[]): Promise<string[]> {
  const sized = await Promise.all(
    files
      .filter((file) => !EXEMPT.test(file))
      .map(async (file) => ({
        file,
        lines: (await readFile(join(root, file), 'utf8')).split('\n').length - 1,
      })),
  );
  sized.sort((a, b) => a.lines - b.lines);
  const at = (share: number): number => sized[Math.floor((sized.length - 1) * share)]?.lines ?? 0;
  const findings = sized
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ file, lines }) => `${file}: ${lines} lines; split it (at most ${MAX_LINES})`);
  if (at(0.5) > MEDIAN_LINES) findings.push(`the median file has ${at(0.5)} lines; at most ${MEDIAN_LINES}`);
  if (at(0.95) > P95_LINES) findings.push(`the 95th percentile is ${at(0.95)} lines; at most ${P95_LINES}`);
  console.log(`${sized.length} files, median ${at(0.5)} lines, 95th percentile ${at(0.95)}`);
  return findings;
}

const SPEAKS_SQL = /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/;

/** A feature's SQL is in its queries; what else speaks to the database is the platform. */
async function sqlFindings(root: string, files: readonly string[]): Promise<string[]> {
  const mustNot = files.filter(
    (file) => /^app\/(features|entry)\//.test(file) && !/queries\.ts$|\.test\.tsx?$|\/testing\//.test(file),
  );
  const texts = await Promise.all(
    mustNot.map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })),
  );
  return texts
    .filter(({ text }) => SPEAKS_SQL.test(text))
    .map(({ file }) => `${file}: SQL belongs into queries.ts`);
}

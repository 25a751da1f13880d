import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { buildWeb } from '../app/entry/build-web.ts';
import { checkBudgets } from './check-budgets.ts';
import { checkTree } from './check-tree.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { runCommand } from './run-command.ts';

export interface StageResult {
  readonly passed: number;
  readonly failed: number;
  /** What failed and why, or passed at its second try only: told once more at the end, where it is looked for. */
  readonly remarks?: readonly string[];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PASSED: StageResult = { passed: 1, failed: 0 };
const FAILED: StageResult = { passed: 0, failed: 1 };

async function command(...[name, ...args]: [string, ...string[]]): Promise<StageResult> {
  const { code } = await runCommand(name, args, { cwd: ROOT });
  return code === 0 ? PASSED : FAILED;
}

const sum = (results: readonly StageResult[]): StageResult => ({
  passed: results.reduce((total, one) => total + one.passed, 0),
  failed: results.reduce((total, one) => total + one.failed, 0),
});

async function types(): Promise<StageResult> {
  const projects = ['packages/stats/tsconfig.json', 'app/tsconfig.json', 'app/tsconfig.web.json'];
  const tsc = join(ROOT, 'node_modules/typescript-native/bin/tsc');
  const results: StageResult[] = [];
  for (const project of projects) results.push(await command(process.execPath, tsc, '-p', project));
  return sum(results);
}

/** What the checks found wrong, printed; none is a pass. */
function report(title: string, findings: readonly string[]): StageResult {
  for (const finding of findings) console.error(finding);
  console.log(`${title}: ${findings.length === 0 ? 'fine' : `${findings.length} found`}`);
  return findings.length === 0 ? PASSED : FAILED;
}

async function architecture(): Promise<StageResult> {
  const direction = await command(
    'depcruise',
    '--config',
    'tools/dependency-rules.cjs',
    'app',
    'packages',
    'journeys',
    'bench',
    'tools',
  );
  return sum([direction, report('sizes and names', await checkTree(ROOT))]);
}

/** A test's name and the first lines of what it said. */
const remark = (test: string, message = ''): string =>
  [test, ...stripVTControlCharacters(message).split('\n').slice(0, 12)].join('\n    ');

async function unit(): Promise<StageResult> {
  const file = join(ROOT, 'test-results', 'unit.json');
  await rm(file, { force: true });
  await runCommand('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
    cwd: ROOT,
  });
  const result = JSON.parse(await readFile(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
    success: boolean;
    testResults: {
      name: string;
      message: string;
      assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
    }[];
  };
  const failed = Math.max(result.numFailedTests, result.success ? 0 : 1);
  const remarks = result.testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [remark(relative(ROOT, name), message)]),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map((one) => remark(`${relative(ROOT, name)} › ${one.fullName}`, one.failureMessages[0])),
  ]);
  return { passed: result.numPassedTests, failed, remarks };
}

/** A group of Playwright's report. */
interface Suite {
  specs?: {
    title: string;
    file: string;
    line: number;
    tests: { status: string; results: { errors: { message: string }[] }[] }[];
  }[];
  suites?: Suite[];
}

const specsOf = ({ specs = [], suites = [] }: Suite): NonNullable<Suite['specs']> => [
  ...specs,
  ...suites.flatMap(specsOf),
];

async function journeys(): Promise<StageResult> {
  await buildWeb();
  const chromium = await ensureChromium(ROOT);
  const file = join(ROOT, 'test-results', 'journeys.json');
  await rm(file, { force: true });
  await runCommand('playwright', ['test', '--retries=1', '--reporter=list,json'], {
    cwd: ROOT,
    env: { ...process.env, CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  const { stats, suites } = JSON.parse(await readFile(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
    suites: Suite[];
  };
  const remarks = suites
    .flatMap(specsOf)
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map(({ file: name, line, title, tests }) => {
      const isFlaky = tests.every(({ status }) => status !== 'unexpected');
      const [first] = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
      return remark(
        `${name}:${line} › ${title}${isFlaky ? ' (passed at the second try)' : ''}`,
        first?.message,
      );
    });
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, remarks };
}

async function budgets(): Promise<StageResult> {
  await buildWeb();
  return report('budgets', await checkBudgets(ROOT));
}

/** The cheap ones first. */
export const STAGES: Readonly<Record<string, () => Promise<StageResult>>> = {
  format: () => command('biome', 'ci', '--colors=off'),
  lint: () => command('oxlint', '--deny-warnings'),
  types,
  architecture,
  budgets,
  unit,
  journeys,
};

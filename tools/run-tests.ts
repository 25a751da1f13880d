/**
 * `npm test`: every check, then the unit and database tests, then the journeys in a browser.
 * `--only unit,journeys` runs some of the stages. The last line reads `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { STAGES, type StageResult } from './stages.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(STAGES);
const unknown = wanted.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`No stage is called ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}.`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
const summary: string[] = [];
const remarks: string[] = [];
for (const name of wanted) {
  const run = STAGES[name];
  if (run === undefined) continue;
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const startedAt = performance.now();
  const result: StageResult = await run().catch((error: unknown) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  passed += result.passed;
  failed += result.failed;
  remarks.push(...(result.remarks ?? []));
  summary.push(
    `${result.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${result.passed} passed, ${result.failed} failed, ${seconds} s`,
  );
}
if (remarks.length > 0) console.log(`\n${remarks.join('\n\n')}`);
console.log(`\n${summary.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

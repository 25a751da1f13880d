import { FIRST_LOAD_BYTES, FONT_BYTES, kilobytes, measureWeb } from './web-sizes.ts';

/** Sizes of what browsers fetch, against their budgets. */
export async function checkBudgets(root: string): Promise<string[]> {
  const { firstLoad, fonts } = await measureWeb(root);
  const line = (name: string, bytes: number, limit: number) =>
    `${name} ${kilobytes(bytes).toFixed(0)} kB of ${kilobytes(limit)}`;
  console.log(`${line('first load', firstLoad, FIRST_LOAD_BYTES)}, ${line('fonts', fonts, FONT_BYTES)}`);
  const findings: string[] = [];
  if (firstLoad > FIRST_LOAD_BYTES)
    findings.push(`the first load is ${firstLoad} bytes gzipped; at most ${FIRST_LOAD_BYTES}`);
  if (fonts > FONT_BYTES) findings.push(`the fonts are ${fonts} bytes; at most ${FONT_BYTES}`);
  return findings;
}

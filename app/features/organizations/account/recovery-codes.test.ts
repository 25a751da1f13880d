import { expect, it } from 'vitest';
import { newRecoveryCodes, readRecoveryCode } from './recovery-codes.ts';

it('are ten, all different, of letters that nobody mistakes', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
});

it('are read as they are typed from paper', () => {
  const [code = ''] = newRecoveryCodes();
  for (const typed of [code, code.toUpperCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `])
    expect(readRecoveryCode(typed)).toBe(code);
});

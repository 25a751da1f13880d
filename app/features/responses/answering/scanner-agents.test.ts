import { expect, test } from 'vitest';
import { isScannerAgent } from './scanner-agents.ts';
import { isScannerNetwork } from './scanner-networks.ts';

test.each([
  'Mozilla/5.0 (compatible; BarracudaCentral/1.0)',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'Mozilla/5.0 … SkypeUriPreview Preview/0.5',
])('%s says it is a machine', (agent) => {
  expect(isScannerAgent(agent)).toBe(true);
});

test.each([
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 14; CUBOT KINGKONG 9) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
  'Lynx/2.9.0dev.12 libwww-FM/2.14 SSL-MM/1.4.1 GNUTLS/3.7.8',
  'curl/8.5.0',
])('%s does not', (agent) => {
  expect(isScannerAgent(agent)).toBe(false);
});

test('a mail gateway’s network is known, also as IPv6 writes it; others are not', () => {
  expect(isScannerNetwork('209.222.82.10')).toBe(true);
  expect(isScannerNetwork('::ffff:209.222.82.10')).toBe(true);
  expect(isScannerNetwork('209.222.88.1')).toBe(false);
  expect(isScannerNetwork('127.0.0.1')).toBe(false);
  expect(isScannerNetwork('2001:db8::1')).toBe(false);
  expect(isScannerNetwork('')).toBe(false);
});

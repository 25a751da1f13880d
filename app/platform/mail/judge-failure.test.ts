import { describe, expect, test } from 'vitest';
import { isBadAddress, judgeFailure } from './judge-failure.ts';

const failure = (code: string, command?: string, responseCode?: number, response?: string) => ({
  code,
  message: 'x',
  ...(command !== undefined && { command }),
  ...(responseCode !== undefined && { responseCode }),
  ...(response !== undefined && { response }),
});

describe('judgeFailure', () => {
  test.each([
    ['a wrong password', failure('EAUTH', 'AUTH PLAIN', 535), 'away'],
    ['a name that does not resolve', failure('EDNS', 'CONN'), 'away'],
    ['a certificate that does not fit', failure('ETLS', 'STARTTLS'), 'away'],
    ['a refused connection', { ...failure('ESOCKET', 'CONN'), syscall: 'connect' }, 'away'],
    ['a connection reset', failure('ESOCKET', 'CONN'), 'unsure'],
    ['a connection that broke', failure('ECONNECTION', 'CONN'), 'unsure'],
    ['a server that closes', failure('EENVELOPE', 'RCPT TO', 421), 'unsure'],
    ['a sender that is not allowed', failure('EENVELOPE', 'MAIL FROM', 550), 'away'],
    ['a server that throttles', failure('EENVELOPE', 'MAIL FROM', 451), 'later'],
    ['an unknown recipient', failure('EENVELOPE', 'RCPT TO', 550), 'refused'],
    ['a greylist', failure('EENVELOPE', 'RCPT TO', 450), 'later'],
    ['a full box', failure('EENVELOPE', 'RCPT TO', 452), 'later'],
    ['a message taken for spam', failure('EMESSAGE', 'DATA', 554), 'refused'],
    ['a message not taken now', failure('EMESSAGE', 'DATA', 451), 'later'],
    ['a session out of order', failure('EENVELOPE', 'DATA', 503), 'later'],
    ['an address that cannot be spoken', failure('EENVELOPE', 'API'), 'refused'],
    ['something unheard of', failure('EWHATEVER'), 'later'],
  ])('%s', (_name, given, expected) => {
    expect(judgeFailure(given)).toBe(expected);
  });
});

describe('isBadAddress', () => {
  test.each([
    ['550 5.1.1 No such user', true],
    ['550-5.1.1 No such user', true],
    ['550 5.1.10 Recipient not found', true],
    ['550 5.2.1 Mailbox disabled', true],
    ['550 5.7.1 Blocked by policy', false],
    ['550 5.1.8 Bad sender domain', false],
    ['550 No, for some reason', false],
    ['552 5.2.2 Mailbox full', false],
  ])('%s → %s', (response, expected) => {
    expect(isBadAddress(failure('EENVELOPE', 'RCPT TO', 550, response))).toBe(expected);
    expect(isBadAddress(failure('EMESSAGE', 'DATA', 550, response))).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { INBOUND_PARSING } from '../inbound/inbound-parsing.ts';
import { isAutomaticReply } from './automatic-reply.ts';
import { readDeliveryReport } from './delivery-report.ts';
import { judgeBounce } from './judge-bounce.ts';

const sample = (name: string) =>
  PostalMime.parse(readFileSync(new URL(`./samples/${name}.eml`, import.meta.url)), INBOUND_PARSING);

describe('readDeliveryReport', () => {
  test.each([
    ['postfix', 'failed', '5.1.1', 'elodie@parti.example', 'hard no-such-address'],
    ['postfix-expired', 'failed', '4.4.1', 'elodie@parti.example', 'soft server-away'],
    ['exchange', 'failed', '5.1.10', 'p.lambert@societe.example', 'hard no-such-address'],
    ['gmail-full', 'failed', '5.2.2', 'noe@courrier.example', 'soft full-box'],
    ['ovh-blocked', 'failed', '5.0.0', 'sav@filtre.example', 'refused taken-for-spam'],
    ['qmail', 'failed', '5.1.1', 'marc@vieux.example', 'hard no-such-address'],
  ])('%s', async (name, action, status, recipient, verdict) => {
    const report = readDeliveryReport(await sample(name), '');
    expect(report).toMatchObject({ action, status, recipient });
    const { kind, cause } = judgeBounce(report ?? { status: null, diagnostic: null });
    expect(`${kind} ${cause}`).toBe(verdict);
  });

  test('a warning that it takes longer is no failure', async () => {
    expect(readDeliveryReport(await sample('postfix-delayed'), '')?.action).toBe('delayed');
  });

  test.each(['out-of-office', 'letter'])('%s is no report, whatever it speaks of', async (name) => {
    const message = await sample(name);
    expect(readDeliveryReport(message, 'elodie@parti.example')).toBeNull();
    expect(readDeliveryReport(message, '')).toBeNull();
    expect(isAutomaticReply(message)).toBe(name === 'out-of-office');
  });

  test('a report in several groups says the worst', async () => {
    const message = await PostalMime.parse(
      [
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; a.example',
        '',
        'Final-Recipient: rfc822; a@a.example',
        'Action: delivered',
        'Status: 2.0.0',
        '',
        'Final-Recipient: rfc822; b@a.example',
        'Action: FAILED (for good)',
        'Status: 5.2.1 (closed)',
        '',
        '--b--',
      ].join('\r\n'),
    );
    expect(readDeliveryReport(message, '')).toEqual({
      action: 'failed',
      status: '5.2.1',
      diagnostic: null,
      recipient: 'b@a.example',
    });
  });

  test('no text whatever makes it throw', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '',
        '--b',
        '--b--',
        'Content-Type: multipart/report; boundary=b',
        'Content-Type: message/delivery-status',
        'Content-Transfer-Encoding: base64',
        'From: MAILER-DAEMON@a.example',
        'Final-Recipient: rfc822;',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550',
        ' folded',
        '__proto__: x',
        '<a@b.example>:',
        '550 5.1.1 no',
      ),
    );
    const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\r\n'));
    await fc.assert(
      fc.asyncProperty(text, async (raw) => {
        const message = await PostalMime.parse(raw, INBOUND_PARSING).catch(() => null);
        if (message === null) return;
        const report = readDeliveryReport(message, '');
        if (report !== null) expect(['hard', 'soft', 'refused']).toContain(judgeBounce(report).kind);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('judgeBounce', () => {
  test.each([
    ['5.1.1', null, 'hard no-such-address'],
    ['5.1.2', null, 'hard no-such-domain'],
    ['5.1.8', '553 5.1.8 Sender address rejected', 'refused not-accepted'],
    ['5.2.1', '550 5.2.1 The mailbox is disabled', 'hard closed-address'],
    ['4.2.2', null, 'soft full-box'],
    ['5.2.2', '552 5.2.2 Over quota', 'soft full-box'],
    [null, '552 Requested mail action aborted', 'soft full-box'],
    ['5.3.4', null, 'refused too-big'],
    ['5.4.1', '550 5.4.1 Recipient address rejected: Access denied', 'hard no-such-address'],
    ['5.4.4', 'Host or domain name not found', 'hard no-such-domain'],
    ['5.4.7', 'delivery time expired', 'soft server-away'],
    ['4.7.1', '451 4.7.1 Greylisted', 'soft taken-for-spam'],
    ['5.7.1', '550 5.7.1 Blocked', 'refused taken-for-spam'],
    ['5.7.1', '550 5.7.1 <x@y.example>: Recipient address rejected: user unknown', 'hard no-such-address'],
    ['5.0.0', '550 5.1.1 nobody', 'hard no-such-address'],
    ['5.0.0', '554 delivery error: no such user', 'hard no-such-address'],
    [null, '450 try again', 'soft server-away'],
    [null, '550 No', 'hard not-accepted'],
    [null, null, 'hard not-accepted'],
  ])('%s %s → %s', (status, diagnostic, verdict) => {
    const { kind, cause } = judgeBounce({ status, diagnostic });
    expect(`${kind} ${cause}`).toBe(verdict);
  });
});

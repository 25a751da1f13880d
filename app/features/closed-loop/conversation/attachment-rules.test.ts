import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeAttachment, MAX_ATTACHMENT_BYTES, MOST_ATTACHMENTS, safeName } from './attachment-rules.ts';

const PDF = Buffer.from('%PDF-1.4');

describe('attachments', () => {
  test.each([
    ['../../x.html', 'x.html'],
    ['C:\\Users\\h\\facture.pdf', 'facture.pdf'],
    ['a"b\r\nSet-Cookie: x.pdf', 'a b Set-Cookie x.pdf'],
    ['photo\u202egnp.exe', 'photo gnp.exe'],
    ['.htaccess', 'htaccess'],
    ['..', 'fichier'],
    ['', 'fichier'],
    [null, 'fichier'],
  ])('%j is kept as %s', (given, name) => {
    expect(safeName(given)).toBe(name);
  });

  test('a name never leads anywhere, nor leaves its header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeName(given);
        expect(name).not.toMatch(/[/\\"\p{Cc}]|^\./u);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });

  test.each(['exe', 'js', 'html', 'svg', 'docm', 'xlsm', 'lnk', 'iso', 'zip', 'bat'])(
    '.%s is not kept',
    (kind) => {
      expect(judgeAttachment(`x.${kind}`, PDF, 0).reason).toBe('type');
      expect(judgeAttachment(`x.pdf.${kind}`, PDF, 0).reason).toBe('type');
    },
  );

  test('a picture is what its bytes say, whatever its name', () => {
    const jpeg = Buffer.from('ffd8ffe000104a46', 'hex');
    expect(judgeAttachment('image001', jpeg, 0)).toEqual({
      name: 'image001',
      type: 'image/jpeg',
      reason: null,
    });
    expect(judgeAttachment('x.png', Buffer.from('<svg>'), 0).type).toBe('application/octet-stream');
  });

  test('too many, too big', () => {
    expect(judgeAttachment('x.pdf', PDF, MOST_ATTACHMENTS).reason).toBe('number');
    expect(judgeAttachment('x.pdf', PDF, MOST_ATTACHMENTS - 1).reason).toBeNull();
    expect(judgeAttachment('x.pdf', Buffer.alloc(MAX_ATTACHMENT_BYTES + 1), 0).reason).toBe('size');
  });
});

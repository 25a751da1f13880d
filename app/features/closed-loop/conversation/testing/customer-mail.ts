export interface CustomerMail {
  readonly from?: string;
  readonly to: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly messageId?: string;
  readonly headers?: readonly string[];
  readonly files?: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[];
}

let sent = 0;

/** A mail as a customer's client writes it. */
export function customerMail({
  from,
  to,
  subject,
  text,
  html,
  messageId,
  headers = [],
  files = [],
}: CustomerMail): string {
  sent += 1;
  const body =
    html === undefined
      ? ['Content-Type: text/plain; charset=utf-8', '', text ?? 'Merci.']
      : ['Content-Type: text/html; charset=utf-8', '', html];
  const parts = files.flatMap(({ name, type, content }) => [
    '--b',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    content.toString('base64').replaceAll(/(.{76})/g, '$1\r\n'),
  ]);
  const content =
    files.length === 0
      ? body
      : ['Content-Type: multipart/mixed; boundary="b"', '', '--b', ...body, ...parts, '--b--'];
  return [
    `From: ${from ?? 'Hélène Garnier <client1@example.com>'}`,
    `To: ${to}`,
    `Subject: ${subject ?? 'Re: Votre commande'}`,
    `Message-ID: <${messageId ?? `customer-${sent}@example.com`}>`,
    'MIME-Version: 1.0',
    ...headers,
    ...content,
    '',
  ].join('\r\n');
}

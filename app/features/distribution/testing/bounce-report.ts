export interface ReportOptions {
  readonly status: string;
  readonly diagnostic: string;
  readonly action?: string;
  readonly recipient?: string;
  /** Another report about the same mail, unless it says the same. */
  readonly messageId?: string;
}

/** A report as Postfix writes it. */
export function bounceReport(returnPath: string, options: ReportOptions): string {
  const { status, diagnostic, action = 'failed', recipient = 'somebody@example.org' } = options;
  return [
    'From: MAILER-DAEMON@mx.relay.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    `To: ${returnPath}`,
    'Auto-Submitted: auto-replied',
    `Message-Id: <${options.messageId ?? `${status}-${returnPath.slice(0, 63)}`}@mx.relay.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    `<${recipient}>: ${diagnostic}`,
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.relay.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
}

import { readDeliveryReport } from '../../../platform/mail/bounces/delivery-report.ts';
import type { InboundHandler } from '../../../platform/mail/inbound/arrived-mail.ts';
import { findPerson } from '../../contacts/find-person.ts';
import { writeOpposition } from './oppose-by-contact.ts';

/**
 * A message to somebody’s own address for hearing no more, which stands in the header of our mails only: whatever
 * it says, and even if a mail program wrote it, it is done.
 */
export const receiveStop: InboundHandler = {
  purpose: 'stop',

  handle: async (tx, _context, { orgId, subjectId, message, sender }, now) => {
    if (readDeliveryReport(message, sender) !== null) return { state: 'ignored', note: 'delivery-report' };
    const contact = await findPerson(tx, orgId, subjectId);
    if (contact === null) return { state: 'ignored', note: 'unknown-contact' };
    await writeOpposition(tx, contact, 'mail', now);
    return { state: 'handled', note: 'opted-out' };
  },
};

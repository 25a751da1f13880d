import { usualCalendar } from '../../../features/closed-loop/calendars/business-calendar.ts';
import { businessEnd } from '../../../features/closed-loop/playbooks/wait-end.ts';
import { INVENTED_DOMAIN } from '../../../features/organizations/delete-demonstration.ts';
import { after, DAY_MS, HOUR_MS, type LoopStory, TIME_ZONE } from './loop-story.ts';
import { pastId } from './past-id.ts';
import { insertRows, type RecentCase } from './queries.ts';
import { CALLS, NOTES, WORDS } from './words.ts';

const SENDER = `avis@${INVENTED_DOMAIN}`;
const MINUTE_MS = 60_000;

const one = <T>(items: readonly T[], i: number): T => items[Math.floor(i) % items.length] as T;

type Message = Parameters<typeof insertRows<'case_messages'>>[3][number];
type Call = Parameters<typeof insertRows<'case_calls'>>[3][number];
type Note = Parameters<typeof insertRows<'case_notes'>>[3][number];

/** Letters, replies, calls and notes; the first of them is when the clocks of its case stopped. */
export async function tellConversations(story: LoopStory, names: ReadonlyMap<string, string>): Promise<void> {
  const { tx, orgId, now, log, cases } = story;
  const calendar = usualCalendar(TIME_ZONE);
  const messages: Message[] = [];
  const calls: Call[] = [];
  const notes: Note[] = [];

  const call = (of: RecentCase, at: Date, reached: boolean, summary: string): void => {
    const id = pastId(at);
    const minutes = reached ? 8 + (summary.length % 9) : null;
    const row = { case_id: of.id, author_id: of.ownerId, kind: 'call', reached, minutes, summary };
    calls.push({ id, ...row, at, noted_at: at });
    log.onCase(of.id, of.ownerId, reached ? 'call' : 'call-missed', at, { callId: id });
  };
  const note = (of: RecentCase, at: Date, text: string): void => {
    const id = pastId(at);
    notes.push({ id, case_id: of.id, author_id: of.ownerId, text, mentions: [], at });
    log.onCase(of.id, of.ownerId, 'noted', at, { noteId: id });
  };
  const message = (of: RecentCase, at: Date, text: string, isReply: boolean): void => {
    const id = pastId(at);
    const { subject } = WORDS[of.locale];
    const between = isReply ? [of.email, SENDER] : [SENDER, of.email];
    messages.push({
      id,
      case_id: of.id,
      direction: isReply ? 'in' : 'out',
      state: isReply ? 'received' : 'sent',
      author_id: isReply ? null : of.ownerId,
      from_name: isReply ? of.name : `${names.get(of.ownerId)}, Maison Alizé`,
      from_address: between[0] as string,
      to_address: between[1] as string,
      subject: isReply ? `Re: ${subject}` : subject,
      body: text,
      is_automatic: false,
      is_stranger: false,
      message_id: `<${id}@${INVENTED_DOMAIN}>`,
      problem: null,
      at,
      settled_at: at,
    });
    log.onCase(of.id, isReply ? null : of.ownerId, isReply ? 'customer-wrote' : 'wrote', at, {
      messageId: id,
    });
  };

  for (const [i, of] of cases.entries()) {
    const { firstContactAt: reached, openedAt } = of;
    if (reached === null) {
      // Somebody has tried: an unanswered call stops no clock.
      const tried = businessEnd({ amount: 1, unit: 'hours' }, openedAt, calendar);
      if (i % 3 === 0 && tried < now) call(of, tried, false, '');
      continue;
    }
    const until = of.closedAt ?? now;
    if (of.outcome === 'lost-silent') {
      message(of, reached, letterTo(of, i, names), false);
      for (const days of [1, 2, 3]) {
        const at = after(reached, (days * (until.getTime() - reached.getTime())) / 4);
        call(of, at, false, '');
      }
    } else if (i % 2 === 0) {
      message(of, reached, letterTo(of, i, names), false);
      const replied = after(reached, 3 * HOUR_MS + (i % 5) * 17 * MINUTE_MS);
      if (i % 4 === 0 && replied < until) message(of, replied, one(WORDS[of.locale].replies, i / 2), true);
    } else {
      call(of, reached, true, one(CALLS, i));
    }
    const noted = after(reached, 40 * MINUTE_MS);
    if (i % 3 === 1 && noted < until) note(of, noted, one(NOTES, i));
    log.onCase(of.id, of.ownerId, 'contacted', reached);
  }
  await insertRows(tx, orgId, 'case_messages', messages);
  await insertRows(tx, orgId, 'case_calls', calls);
  await insertRows(tx, orgId, 'case_notes', notes);
}

const letterTo = (of: RecentCase, i: number, names: ReadonlyMap<string, string>): string =>
  one(WORDS[of.locale].letters, i / 2)(of.name, names.get(of.ownerId) ?? '');

/** When a case was opened, what type it was confirmed to be, and how it ended. */
export function tellCases({ cases, log }: LoopStory): void {
  for (const of of cases) {
    const { id, ownerId, type, firstContactAt, closedAt, outcome, causeId } = of;
    log.onCase(id, null, 'opened', of.openedAt, { ownerId, reason: 'detractor' });
    if (type !== null && firstContactAt !== null) {
      log.onCase(id, ownerId, 'typed', firstContactAt, { from: null, type });
    }
    if (closedAt !== null) log.onCase(id, ownerId, 'closed', closedAt, { outcome, causeId });
  }
}

/** The day after tomorrow or so, as a date where the organization is. */
export const dayAfter = (now: Date, days: number): string =>
  after(now, days * DAY_MS)
    .toISOString()
    .slice(0, 10);

import type { Context } from '../platform/context.ts';
import type { LiveEvent, LiveTopic } from '../platform/live/live-hub.ts';
import type { OutboxEvents, Topic } from '../platform/outbox/record-event.ts';
import type { OutboxRow } from '../platform/outbox/relay-outbox.ts';

/** Facts that are told as something else than answers. */
const TOLD_AS: Partial<Record<Topic, LiveTopic>> = { 'import.started': 'imports', 'member.left': 'access' };

/** What they change is told once it is done. */
const TOLD_LATER: ReadonlySet<Topic> = new Set<Topic>([
  'mail.arrived',
  'mail.bounced',
  'clocks.changed',
  'case.typed',
]);

/** However many answers a relayed batch holds, each screen is told once. */
export function tellScreens(context: Context, rows: readonly OutboxRow[]): void {
  const told = new Set<string>();
  for (const { orgId, topic, payload } of rows) {
    if (TOLD_LATER.has(topic)) continue;
    const event: LiveEvent =
      topic === 'screen.changed'
        ? (payload as OutboxEvents['screen.changed'])
        : { topic: TOLD_AS[topic] ?? 'responses' };
    const key = `${orgId} ${event.topic} ${event.surveyId ?? ''} ${event.alert?.subjectId ?? ''}`;
    if (told.has(key)) continue;
    told.add(key);
    context.live.publish(orgId, event);
  }
}

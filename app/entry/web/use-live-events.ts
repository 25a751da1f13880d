import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { LIVE_TOPICS, type LiveAlert, type LiveEvent } from '../../platform/live/live-hub.ts';

/** A burst of answers redraws the screen this often, no more. */
const AT_MOST_EVERY_MS = 1_000;

/** What changes on the server is asked for again: the topic is the first part of the queries' keys. */
export function useLiveEvents(organization: string, onAlert: (alert: LiveAlert) => void): void {
  const client = useQueryClient();
  const latest = useRef(onAlert);
  useEffect(() => {
    latest.current = onAlert;
  });
  useEffect(() => {
    const source = new EventSource(`/api/v1/events?organization=${encodeURIComponent(organization)}`);
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let toldAt = 0;
    const tell = (): void => {
      timer = null;
      toldAt = Date.now();
      for (const topic of waiting) void client.invalidateQueries({ queryKey: [topic] });
      waiting.clear();
    };
    const note = (topic: string): void => {
      waiting.add(topic);
      timer ??= setTimeout(tell, Math.max(0, toldAt + AT_MOST_EVERY_MS - Date.now()));
    };
    let wasOpen = false;
    source.onopen = () => {
      // Whatever happened while the line was cut is asked for.
      if (wasOpen) for (const topic of LIVE_TOPICS) note(topic);
      wasOpen = true;
    };
    source.onmessage = (message: MessageEvent<string>) => {
      const { topic, alert } = JSON.parse(message.data) as LiveEvent;
      note(topic);
      if (alert !== undefined) latest.current(alert);
    };
    return () => {
      source.close();
      if (timer !== null) clearTimeout(timer);
    };
  }, [client, organization]);
}

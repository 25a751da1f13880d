import { useEffect, useRef } from 'react';

/** What a key asks of a case that is open; whatever part can do it listens. */
export const CASE_REQUESTS = [
  'reply',
  'template',
  'call',
  'note',
  'assign',
  'step',
  'type',
  'promise',
  'gesture',
  'close',
] as const;

export type CaseRequest = (typeof CASE_REQUESTS)[number];

const requests = new EventTarget();

export const askOfCase = (request: CaseRequest): void => {
  requests.dispatchEvent(new Event(request));
};

/** Does what a key asks for, as long as the component is there. */
export function useCaseRequest(request: CaseRequest, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const listen = () => latest.current();
    requests.addEventListener(request, listen);
    return () => requests.removeEventListener(request, listen);
  }, [request]);
}

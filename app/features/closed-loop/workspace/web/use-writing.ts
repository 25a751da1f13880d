import { type FormEvent, useEffect, useRef, useState } from 'react';

/** What was typed is looked at again this often: a composer that has sent it is empty. */
const LOOK_MS = 2_000;

/** Whether something is written and not sent within an element: typed by a person, and still there. */
export function useWriting() {
  const place = useRef<HTMLDivElement>(null);
  const [isWriting, setWriting] = useState(false);
  const hasText = () =>
    [...(place.current?.querySelectorAll('textarea') ?? [])].some(({ value }) => value.trim() !== '') ||
    [...(place.current?.querySelectorAll('[contenteditable="true"]') ?? [])].some(
      ({ textContent }) => (textContent ?? '').trim() !== '',
    );
  useEffect(() => {
    if (!isWriting) return;
    const timer = setInterval(() => {
      if (!hasText()) setWriting(false);
    }, LOOK_MS);
    return () => clearInterval(timer);
  });
  const onInput = (_event: FormEvent) => setWriting(hasText());
  return { place, isWriting, onInput };
}

import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Finding } from '../contract.ts';

export interface CardPlace {
  /** Under the text rather than over it, where there is no room beside a word. */
  readonly isInPlace: boolean;
  readonly left: number;
  readonly top: number;
  readonly lang: string;
}

const CARD_WIDTH = 320;
const NARROW = 480;
/** What a card needs under its word: less room, and it would hide what is done with the text. */
const CARD_HEIGHT = 176;
const GAP = 8;

/** Where the card of a fault stands: right under its word, within the frame. */
export function useCardPlace(
  frame: RefObject<HTMLDivElement | null>,
  active: Finding | null,
  text: string,
  lang: string,
): CardPlace {
  const [place, setPlace] = useState<CardPlace>({ isInPlace: false, left: 0, top: 0, lang });
  const at = active?.start ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written moves the word.
  useLayoutEffect(() => {
    const box = frame.current;
    if (box === null || at === null) return;
    const measure = () => {
      const mark = box.querySelector(`mark[data-at="${at}"]`);
      const within = box.getBoundingClientRect();
      const word = mark?.getClientRects()[0];
      const room =
        (mark?.closest('div')?.parentElement?.parentElement ?? box).getBoundingClientRect().bottom -
        (word?.bottom ?? 0);
      const isInPlace = within.width < NARROW || word === undefined || room < CARD_HEIGHT;
      const left = Math.max(0, Math.min((word?.left ?? 0) - within.left, within.width - CARD_WIDTH));
      setPlace({ isInPlace, left, top: (word?.bottom ?? 0) - within.top + GAP, lang });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    // The text scrolls inside of its frame; a scroll does not bubble, but it can be caught on its way down.
    box.addEventListener('scroll', measure, true);
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', measure, true);
    };
  }, [frame, at, text, lang]);
  return place;
}

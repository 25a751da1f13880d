import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Finding } from '../contract.ts';

export interface CardPlace {
  /** Under the text rather than over it, where there is no room beside a word. */
  readonly isInPlace: boolean;
  readonly left: number;
  readonly top: number;
  readonly lang: string;
}

const CARD_WIDTH = 352;
const NARROW = 480;
/** What a card is taken to need until it was seen once. */
const CARD_HEIGHT = 210;
const GAP = 8;

/** Where the card of a fault stands: right under its word, within the frame. */
export function useCardPlace(
  frame: RefObject<HTMLDivElement | null>,
  active: Finding | null,
  text: string,
  lang: string,
): CardPlace {
  const [place, setPlace] = useState<CardPlace>({ isInPlace: false, left: 0, top: 0, lang });
  /** How high the card of a word was where it floated. */
  const seen = useRef({ at: -1, height: CARD_HEIGHT });
  const at = active?.start ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written moves the word.
  useLayoutEffect(() => {
    const box = frame.current;
    if (box === null || at === null) return;
    const measure = () => {
      const mark = box.querySelector(`mark[data-at="${at}"]`);
      const within = box.getBoundingClientRect();
      const word = mark?.getClientRects()[0];
      const card = box.querySelector<HTMLElement>('[data-card]');
      if (seen.current.at !== at) seen.current = { at, height: CARD_HEIGHT };
      if (card !== null && getComputedStyle(card).position === 'absolute') {
        seen.current.height = card.offsetHeight;
      }
      const text = mark?.closest('div')?.parentElement?.parentElement ?? box;
      const { top: from, bottom: to } = text.getBoundingClientRect();
      const need = seen.current.height + GAP;
      const isUnder = word !== undefined && to - word.bottom >= need;
      // It must hide neither its word nor what is done with the text.
      const isOver = word !== undefined && word.top - from >= need;
      const isInPlace = within.width < NARROW || word === undefined || !(isUnder || isOver);
      const left = Math.max(0, Math.min((word?.left ?? 0) - within.left, within.width - CARD_WIDTH));
      const top = isUnder ? word.bottom + GAP : (word?.top ?? 0) - need;
      setPlace({ isInPlace, left, top: top - within.top, lang });
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

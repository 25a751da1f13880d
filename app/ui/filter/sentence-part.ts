import type { ReactNode } from 'react';
import type { DayRange, RangePreset } from '../controls/day-range.ts';
import type { Option } from '../controls/option-list.tsx';

interface Part {
  id: string;
  /** What the part is about, for those who do not see the sentence: "Canal". */
  name: string;
  /** Its words in the sentence: "tous les canaux". */
  text: string;
}

/** One of a list. */
export interface ChoicePart extends Part {
  kind: 'choice';
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
}

/** Several of a list; none is all. */
export interface ChoicesPart extends Part {
  kind: 'choices';
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}

export interface RangePart extends Part {
  kind: 'range';
  value: DayRange;
  presets: readonly RangePreset[];
  today: string;
  onChange: (range: DayRange) => void;
}

export interface OwnPart extends Part {
  kind: 'own';
  render: (close: () => void) => ReactNode;
}

export type SentencePart = ChoicePart | ChoicesPart | RangePart | OwnPart;

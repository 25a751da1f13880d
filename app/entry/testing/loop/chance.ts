/** Numbers that look random and are the same in each run of one seed. */
export function chanceOf(seed: number) {
  let state = seed >>> 0;
  /** From 0 up to, but not, 1 (mulberry32). */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    isOn: (share: number): boolean => next() < share,
    /** A whole number from 0 up to, but not, `below`. */
    below: (below: number): number => Math.floor(next() * below),
  };
}

export type Chance = ReturnType<typeof chanceOf>;

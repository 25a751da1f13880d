/**
 * A repeatable source of uniform numbers strictly between 0 and 1 (xoshiro128**, two draws of 32 bits for one of
 * 53): the same seed gives the same numbers on every machine. Not for secrets.
 *
 * - Units: none. Shape: seed (an integer; its low 32 bits count) → function. Throws nothing.
 * - Source: Blackman, D. & Vigna, S. (2021). Scrambled Linear Pseudorandom Number Generators. ACM Transactions on
 *   Mathematical Software 47(4), 36; the state is filled by SplitMix32.
 *
 * @example
 * const random = seededRandom(1);
 * random() === seededRandom(1)(); // true
 */
export function seededRandom(seed: number): () => number {
  const mix = splitMix32(seed);
  let [a, b, c, d] = [mix(), mix(), mix(), mix()];
  const next = () => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return scrambled >>> 0;
  };
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6) + 0.5) / 2 ** 53;
}

const rotate = (x: number, bits: number) => (x << bits) | (x >>> (32 - bits));

function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
}

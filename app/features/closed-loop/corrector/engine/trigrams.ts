const LETTERS = 'abcdefghijklmnopqrstuvwxyzéèêëàâçîïôûùœ';
const CODES = new Map([...LETTERS].map((letter, index) => [letter.charCodeAt(0), index + 1]));
const BASE = LETTERS.length + 1;
/** Endings are put on by rules: what they make of the last letters is not in the list of words. */
const ENDING = 5;

/** Which three letters follow each other anywhere in a dictionary: a word with others is none, and costs no look-up. */
export class Trigrams {
  readonly #seen = new Uint8Array(BASE ** 3);

  constructor(dic: Buffer) {
    for (const line of dic.toString('latin1').matchAll(/^[^/\n]+/gm)) {
      // Read as bytes and decoded only where letters are accented: most of the list is not.
      const word = /[\x80-\xff]/.test(line[0]) ? Buffer.from(line[0], 'latin1').toString('utf8') : line[0];
      this.#add(word.toLowerCase());
    }
  }

  #add(word: string): void {
    let [first, second] = [0, 0];
    for (let at = 0; at < word.length; at += 1) {
      const code = CODES.get(word.charCodeAt(at)) ?? 0;
      if (first !== 0 && second !== 0 && code !== 0) this.#seen[(first * BASE + second) * BASE + code] = 1;
      [first, second] = [second, code];
    }
  }

  mayBeWord(word: string): boolean {
    let [first, second] = [0, 0];
    for (let at = 0; at < word.length - ENDING; at += 1) {
      const code = CODES.get(word.charCodeAt(at)) ?? 0;
      const isUnseen =
        first !== 0 && second !== 0 && code !== 0 && this.#seen[(first * BASE + second) * BASE + code] === 0;
      if (isUnseen) return false;
      [first, second] = [second, code];
    }
    return true;
  }
}

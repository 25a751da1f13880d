/** Marks and joiners take no room. */
const NO_ROOM = /[\p{M}\p{Cf}]/u;

/** Chinese, Japanese, Korean and pictures take two places. */
const TWO_PLACES =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many places of a terminal a text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (NO_ROOM.test(letter)) continue;
    width += TWO_PLACES.test(letter) ? 2 : 1;
  }
  return width;
}

/** What somebody typed into a page, without what no text may hold. */
export const cleanText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .toWellFormed()
    .trim();

export const cleanLine = (text: string): string => cleanText(text).replaceAll(/\s+/g, ' ');

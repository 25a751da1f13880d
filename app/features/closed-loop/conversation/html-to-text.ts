const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  Eacute: 'É',
  Agrave: 'À',
};

/** Marks where a quotation begins and ends, in characters that no mail holds. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** Deeper quotations are written alike. */
const DEEPEST = 5;

/** The words of a mail that came as HTML only. Nothing of its markup is kept: the result is text, and shown as text. */
export function htmlToText(html: string): string {
  const text = html
    .replaceAll(/[\ue000\ue001]/g, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(script|style|head|title|template|noscript)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<blockquote\b[^>]*>/gi, `\n${OPEN}\n`)
    .replaceAll(/<\/blockquote\s*>/gi, `\n${CLOSE}\n`)
    .replaceAll(/<hr\b[^>]*>/gi, '\n____________________\n')
    .replaceAll(/<li\b[^>]*>/gi, '\n- ')
    .replaceAll(/<br\b[^>]*>/gi, '\n')
    .replaceAll(/<\/p\s*>/gi, '\n\n')
    .replaceAll(/<\/?(?:p|div|tr|table|ul|ol|h[1-6]|section|article|header|footer)\b[^>]*>/gi, '\n')
    .replaceAll(/<\/td\s*>/gi, ' ')
    .replaceAll(/<[^>]*>/g, '');
  return quote(decode(text).split('\n'))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function quote(lines: readonly string[]): string[] {
  let depth = 0;
  const written: string[] = [];
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed === OPEN) depth += 1;
    else if (trimmed === CLOSE) depth = Math.max(0, depth - 1);
    else
      written.push(
        depth === 0 || trimmed === '' ? trimmed : `${'> '.repeat(Math.min(depth, DEEPEST))}${trimmed}`,
      );
  }
  return written;
}

const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    const isCharacter = point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xf8ff);
    return isCharacter ? String.fromCodePoint(point) : '';
  });

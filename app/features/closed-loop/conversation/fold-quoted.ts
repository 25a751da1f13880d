export interface Folded {
  /** What the sender wrote. */
  readonly said: string;
  /** What they quote, and what their client adds; null when there is nothing. */
  readonly quoted: string | null;
}

/** "Le mar. 3 mars 2026 à 10:12, Camille <…> a écrit :", "On Tue, 3 Mar 2026 at 10:12, Camille wrote:"; may be wrapped. */
const INTRODUCTION =
  /^>?\s*(?:le\s.{4,200}\s(?:a|à|avez|avait)\s+[ée]crit\s?:|on\s.{4,200}\swrote\s?:|.{2,120}<[^<>\s]+@[^<>\s]+>\s+(?:a\s+[ée]crit|wrote)\s?:)\s*$/iu;

/** How many lines an introduction may be wrapped over. */
const WRAPPED = 4;

const SEPARATOR =
  /^\s*(?:-{2,}\s*(?:message d['’]origine|message original|original message|message transf[ée]r[ée]|forwarded message)\s*-{2,}|_{20,})\s*$/iu;

/** Outlook's block: "De : … / Envoyé : …", "From: … / Sent: …", in the order in which clients write them. */
const FROM_LINE = /^\s*\**(?:de|from)\**\s?:\**\s*\S/iu;
const SENT_LINE = /^\s*\**(?:envoy[ée](?: le)?|sent|date|to|à|objet|subject)\**\s?:\**\s*\S/iu;

/** RFC 3676: two hyphens and a space, which some clients lose. */
const SIGNATURE = /^--\s?$/;

const FROM_PHONE =
  /^\s*(?:envoy[ée] (?:de|depuis) (?:mon|ma|l['’]|outlook|yahoo|gmail)|sent from (?:my|outlook|yahoo|mail|gmail)|t[ée]l[ée]charge[rz] outlook|get outlook for)\b.{0,80}$/iu;

const isQuote = (line: string): boolean => /^\s*>/.test(line);
const isBlank = (line: string): boolean => line.trim() === '';

/** Parts what somebody answered from what their mail client put below it. A text that is all quote is shown whole. */
export function foldQuoted(text: string): Folded {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').split('\n');
  const cut = cutOf(lines);
  const original = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const said = original.slice(0, cut).join('\n').trimEnd();
  const quoted = original.slice(cut).join('\n').trim();
  if (said.trim() === '' || quoted === '')
    return { said: text.replaceAll(/\r\n?/g, '\n').trim(), quoted: null };
  return { said: said.replace(/^\n+/, ''), quoted };
}

function cutOf(lines: readonly string[]): number {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (SEPARATOR.test(line) || SIGNATURE.test(line) || FROM_PHONE.test(line)) return i;
    if (FROM_LINE.test(line) && lines.slice(i + 1, i + 4).some((next) => SENT_LINE.test(next))) return i;
    if (introducesQuote(lines, i)) return i;
    if (isQuote(line) && lines.slice(i).every((rest) => isQuote(rest) || isBlank(rest))) return i;
  }
  return lines.length;
}

/** An introduction counts at the head of a quote, or where nothing but the quoted text follows. */
function introducesQuote(lines: readonly string[], at: number): boolean {
  if (isBlank(lines[at] ?? '')) return false;
  for (let length = 1; length <= WRAPPED; length++) {
    const last = lines[at + length - 1];
    if (last === undefined || isBlank(last)) return false;
    const joined = lines
      .slice(at, at + length)
      .map((line) => line.trim())
      .join(' ');
    if (INTRODUCTION.test(joined)) {
      // Answers written between the lines of a quote stay: folding would hide them.
      return !isAnsweredBetween(lines.slice(at + length));
    }
  }
  return false;
}

function isAnsweredBetween(rest: readonly string[]): boolean {
  if (!rest.some(isQuote)) return false;
  const firstQuote = rest.findIndex(isQuote);
  const lastQuote = rest.findLastIndex(isQuote);
  return rest.slice(firstQuote, lastQuote).some((line) => !isQuote(line) && !isBlank(line));
}

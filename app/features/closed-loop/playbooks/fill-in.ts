/** What a mail's text may name, and what stands there in the end. */
export type Variables = Readonly<Record<'name' | 'organization' | 'score', string | null>>;

const VARIABLE = /\{\{\s*([a-z]+)\s*\}\}/g;

/** Null when something that the text names is not known: a mail with a hole says that nobody wrote it. */
export function fillIn(text: string, variables: Variables): string | null {
  let isWhole = true;
  const filled = text.replaceAll(VARIABLE, (_all, name: string) => {
    const value = name in variables ? variables[name as keyof Variables] : null;
    if (value === null || value.trim() === '') isWhole = false;
    return value ?? '';
  });
  return isWhole ? filled : null;
}

/** The names in a text that stand for nothing. */
export const unknownVariables = (text: string): string[] =>
  [...text.matchAll(VARIABLE)].map((match) => match[1] ?? '').filter((name) => !KNOWN.includes(name));

const KNOWN: readonly string[] = ['name', 'organization', 'score'];

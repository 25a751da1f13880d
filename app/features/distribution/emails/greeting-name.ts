/** Longer than any name that a greeting can bear. */
const LONGEST = 60;

/**
 * The name to greet with; null when what is kept as a name is none. Names come from forms that
 * strangers fill in: one that holds an address would make us the bearer of its message.
 */
export function greetingName(name: string | null): string | null {
  const clean = (name ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const isNone = clean === '' || clean.length > LONGEST || /[/@<>{}\\]|\w\.\w{2,}|www\./i.test(clean);
  return isNone ? null : clean;
}

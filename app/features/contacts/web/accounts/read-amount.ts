/** An amount as people write one, in whole units: `12 000`, `12.000,50`, `12,000`; null for none, undefined for nonsense. */
export function readAmount(text: string): number | null | undefined {
  const written = text.replaceAll(/[\s\u00A0\u202F€$£]/g, '');
  if (written === '') return null;
  if (!/^\d+([.,]\d{3})*([.,]\d{1,2})?$/.test(written)) return undefined;
  const [, whole = written] = /^(.*)[.,]\d{1,2}$/.exec(written) ?? [];
  const cents = written.length === whole.length ? 0 : Number(`0.${written.slice(whole.length + 1)}`);
  return Math.round(Number(whole.replaceAll(/[.,]/g, '')) + cents);
}

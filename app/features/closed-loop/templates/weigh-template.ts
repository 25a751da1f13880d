import type { Template } from './contract.ts';

/** Of whom a letter is for. */
export interface Wanted {
  readonly locale: string;
  readonly band: string;
  /** Of detractor, as a person confirmed it. */
  readonly type: string | null;
}

/** 0 for what was made for somebody else; the closer the case is described, the more. */
export function weightOf(template: Pick<Template, 'locale' | 'band' | 'type'>, wanted: Wanted): number {
  if (template.locale !== wanted.locale) return 0;
  if (template.band !== null && template.band !== wanted.band) return 0;
  if (template.type !== null && template.type !== wanted.type) return 0;
  return 1 + (template.band === null ? 0 : 1) + (template.type === null ? 0 : 2);
}

/** The best fitting first; of those that fit alike, the first written: the set begins with what is needed most. */
export const byFit = <T extends Template>(templates: readonly T[], wanted: Wanted) =>
  templates
    .map((template) => ({ template, weight: weightOf(template, wanted) }))
    .toSorted((a, b) => b.weight - a.weight || (a.template.id < b.template.id ? -1 : 1));

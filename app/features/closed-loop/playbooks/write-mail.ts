import type { Contact } from '../../contacts/contract.ts';
import type { Organization } from '../../organizations/contract.ts';
import { bandOf } from '../../surveys/scale.ts';
import type { Template } from '../templates/contract.ts';
import { type Known, valuesOf } from '../templates/values-of.ts';
import { emptyIn, fillIn } from '../templates/variables.ts';
import { byFit } from '../templates/weigh-template.ts';
import type { StepOf } from './contract.ts';

export interface WrittenMail {
  readonly locale: 'fr' | 'en';
  readonly subject: string;
  readonly body: string;
}

/** To whom, about what, and in whose name. */
export interface Reader extends Known {
  readonly contact: Pick<Contact, 'name' | 'locale'>;
  readonly organization: Pick<Organization, 'name' | 'locale' | 'timeZone'>;
  /** Of detractor, as a person confirmed it. */
  readonly type: string | null;
}

type Text = Pick<Template, 'locale' | 'subject' | 'body'>;

export type Written =
  | { readonly mail: WrittenMail; readonly template: Template | null; readonly reason: null }
  | {
      readonly mail: null;
      readonly template: Template | null;
      readonly reason: 'empty-variable' | 'no-template';
    };

/** The mail of a step for one customer, or why there is none: nothing fits them, or something that it names is not known. */
export function writeMail(step: StepOf<'send'>, reader: Reader, templates: readonly Template[]): Written {
  const template = step.templateIds === undefined ? null : templateFor(step.templateIds, reader, templates);
  const text = template ?? ownText(step, reader);
  if (text === null) return { mail: null, template, reason: 'no-template' };
  const { locale, subject, body } = text;
  const values = valuesOf(reader, locale);
  if (emptyIn(`${subject}\n${body}`, values).length > 0) {
    return { mail: null, template, reason: 'empty-variable' };
  }
  // A line break in a subject would begin another header.
  const oneLine = fillIn(subject, values).replaceAll(/\s+/g, ' ');
  return { mail: { locale, subject: oneLine, body: fillIn(body, values) }, template, reason: null };
}

const localesOf = ({ contact, organization }: Reader): ('fr' | 'en')[] =>
  (contact.locale ?? organization.locale) === 'fr' ? ['fr', 'en'] : ['en', 'fr'];

function ownText({ texts }: StepOf<'send'>, reader: Reader): Text | null {
  for (const locale of localesOf(reader)) {
    const text = texts?.[locale];
    if (text !== undefined) return { locale, ...text };
  }
  return null;
}

/** The best fitting in their language; where none fits, in the other one. */
function templateFor(
  ids: readonly string[],
  reader: Reader,
  templates: readonly Template[],
): Template | null {
  const chosen = templates.filter(({ id }) => ids.includes(id));
  const band = reader.answer === null ? '' : bandOf('nps', reader.answer.score);
  for (const locale of localesOf(reader)) {
    const [best] = byFit(chosen, { locale, band, type: reader.type });
    if (best !== undefined && best.weight > 0) return best.template;
  }
  return null;
}

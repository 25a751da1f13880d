import type { OrgId } from '../../../platform/actor.ts';
import type { MessageValues } from '../../../platform/i18n/translate.ts';
import { isId } from '../../../platform/ids.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { listSurveys } from '../../surveys/list-surveys.ts';
import type { Template } from '../templates/contract.ts';
import { selectTemplates } from '../templates/queries.ts';
import { blanksByHand } from '../templates/variables.ts';
import type { Definition, Step, StepOf } from './contract.ts';

export interface Problems {
  /** Field path → key of its sentence. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the first sentence names. */
  readonly values: MessageValues;
}

interface Found {
  readonly field: string;
  readonly sentence: string;
  readonly values?: MessageValues;
}

/** What a definition names that is not there, or that nobody would be there to fill in; null when it is sound. */
export async function problemsOf(
  db: Db,
  orgId: OrgId,
  { surveyId, steps }: Definition,
): Promise<Problems | null> {
  const surveys = surveyId === null ? [] : await listSurveys(db, orgId);
  const members = new Set((await listMembers(db, orgId)).map(({ id }) => id));
  const hasTemplates = steps.some((step) => step.kind === 'send' && step.templateIds !== undefined);
  const templates = hasTemplates ? await selectTemplates(db, orgId) : [];
  const fields: Record<string, string> = {};
  let values: MessageValues = {};
  const survey = surveys.find(({ id }) => id === surveyId);
  if (surveyId !== null && survey?.kind !== 'nps') {
    fields['definition.surveyId'] = 'playbooks:problems.no-survey';
  }
  for (const [i, step] of steps.entries()) {
    const problem = problemOf(step, members, templates);
    if (problem === null) continue;
    fields[`definition.steps.${i}.${problem.field}`] = problem.sentence;
    values = { ...problem.values, ...values };
  }
  return Object.keys(fields).length === 0 ? null : { fields, values };
}

function problemOf(step: Step, members: ReadonlySet<string>, templates: readonly Template[]): Found | null {
  if (step.kind === 'send') return problemOfMail(step, templates);
  const [field, to] =
    step.kind === 'notify' ? ['to', step.to] : step.kind === 'task' ? ['owner', step.owner] : ['', ''];
  return isId(to) && !members.has(to) ? { field, sentence: 'closed-loop:problems.no-member' } : null;
}

function problemOfMail({ texts, templateIds }: StepOf<'send'>, templates: readonly Template[]): Found | null {
  for (const id of templateIds ?? []) {
    const field = 'templateIds';
    const template = templates.find((one) => one.id === id);
    if (template === undefined) return { field, sentence: 'playbooks:problems.template-gone' };
    const [byHand] = blanksByHand(`${template.subject}\n${template.body}`);
    if (byHand === undefined) continue;
    const values = { template: template.name, blank: `{{${byHand}}}` };
    return { field, sentence: 'playbooks:problems.template-by-hand', values };
  }
  for (const locale of ['fr', 'en'] as const) {
    const text = texts?.[locale];
    if (text === undefined) continue;
    const [unknown] = blanksByHand(`${text.subject}\n${text.body}`);
    if (unknown === undefined) continue;
    const values = { blank: `{{${unknown}}}` };
    return { field: `texts.${locale}.body`, sentence: 'playbooks:problems.variable', values };
  }
  return null;
}

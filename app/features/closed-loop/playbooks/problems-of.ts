import type { OrgId } from '../../../platform/actor.ts';
import { isId } from '../../../platform/ids.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { listSurveys } from '../../surveys/list-surveys.ts';
import type { Definition, Step } from './contract.ts';
import { unknownVariables } from './fill-in.ts';

/** What a definition names that is not there: fields and sentences, or null. */
export async function problemsOf(
  db: Db,
  orgId: OrgId,
  { surveyId, steps }: Definition,
): Promise<Record<string, string> | null> {
  const surveys = surveyId === null ? [] : await listSurveys(db, orgId);
  const members = new Set((await listMembers(db, orgId)).map(({ id }) => id));
  const problems: Record<string, string> = {};
  const survey = surveys.find(({ id }) => id === surveyId);
  if (surveyId !== null && survey?.kind !== 'nps') {
    problems['definition.surveyId'] = 'playbooks:problems.no-survey';
  }
  for (const [i, step] of steps.entries()) {
    const problem = problemOf(step, members);
    if (problem !== null) problems[`definition.steps.${i}.${problem.field}`] = problem.sentence;
  }
  return Object.keys(problems).length === 0 ? null : problems;
}

function problemOf(step: Step, members: ReadonlySet<string>): { field: string; sentence: string } | null {
  if (step.kind === 'send') {
    for (const locale of ['fr', 'en'] as const) {
      const text = step.texts[locale];
      if (text === undefined || unknownVariables(`${text.subject} ${text.body}`).length === 0) continue;
      return { field: `texts.${locale}.body`, sentence: 'playbooks:problems.variable' };
    }
    return null;
  }
  const [field, to] =
    step.kind === 'notify' ? ['to', step.to] : step.kind === 'task' ? ['owner', step.owner] : ['', ''];
  return isId(to) && !members.has(to) ? { field, sentence: 'closed-loop:problems.no-member' } : null;
}

import { ProblemError } from '../../../platform/http-client/fetch-json.ts';

interface Submission<Draft> {
  readonly error: Error | null;
  readonly variables: Draft | undefined;
}

/** The sentence about a field, as long as the field still holds what was refused. */
export function fieldProblem<Draft extends object>(
  { error, variables }: Submission<Draft>,
  draft: Draft,
  name: keyof Draft & string,
): string | undefined {
  const isSame = variables !== undefined && variables[name] === draft[name];
  return isSame && error instanceof ProblemError ? error.field(name) : undefined;
}

/** What was refused as a whole, in the server's words; null when the fields say it all. */
export function formProblem(error: Error | null, unreachable: string): string | null {
  if (error === null) return null;
  if (!(error instanceof ProblemError)) return unreachable;
  return error.problem.errors?.length ? null : error.message;
}

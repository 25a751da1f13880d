import type { GestureReason } from './contract.ts';

export interface Limits {
  readonly approvalAbove: number | null;
  readonly capCount: number;
  readonly capMonths: number;
  /** Of the organization, and of the team that it is for; null: no limit. */
  readonly budget: number | null;
  readonly teamBudget: number | null;
}

export interface Spent {
  readonly organization: number;
  readonly team: number;
}

export interface Judged {
  readonly needsApproval: boolean;
  readonly reasons: readonly GestureReason[];
}

/** Whether somebody else has to say yes to a gesture, and why. `given`: those of this customer that count already. */
export function judgeGesture(
  request: { readonly cost: number },
  spent: Spent,
  given: number,
  limits: Limits,
): Judged {
  const { cost } = request;
  const { approvalAbove, capCount, capMonths, budget, teamBudget } = limits;
  const money = (code: GestureReason['code'], limit: number): GestureReason => ({
    code,
    limit,
    months: null,
  });
  const reasons: GestureReason[] = [];
  if (given >= capCount) reasons.push({ code: 'cap', limit: capCount, months: capMonths });
  if (approvalAbove !== null && cost > approvalAbove) reasons.push(money('cost', approvalAbove));
  if (teamBudget !== null && spent.team + cost > teamBudget) reasons.push(money('team-budget', teamBudget));
  if (budget !== null && spent.organization + cost > budget) reasons.push(money('budget', budget));
  return { needsApproval: reasons.length > 0, reasons };
}

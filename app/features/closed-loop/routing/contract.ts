import { z } from 'zod';
import { KINDS } from '../../surveys/contract.ts';
import { CASE_REASONS } from '../contract.ts';

/** More could be read by nobody. */
const MAX_RULES = 50;
const MAX_CHOICES = 50;

const problem = 'routing:problems.condition';

const someOf = <T extends z.ZodType>(one: T) =>
  z.array(one).min(1, problem).max(MAX_CHOICES, problem).optional();

const revenue = z.number(problem).min(0, problem).max(1e15, problem).optional();

export const conditionsSchema = z
  .strictObject({
    segments: someOf(z.uuid()).describe('Ids of saved segments of contacts that are for everybody'),
    accounts: someOf(z.uuid()).describe('Ids of companies'),
    teams: someOf(z.string().max(100)).describe('Keys of teams'),
    revenueFrom: revenue.describe('The company’s revenue is at least so much a year'),
    revenueBelow: revenue.describe('The company’s revenue is less'),
    languages: someOf(z.enum(['fr', 'en'])),
    surveys: someOf(z.uuid()).describe('Ids of surveys'),
    reasons: someOf(z.enum(CASE_REASONS)),
  })
  .describe('All of them hold, each by one of its values; none at all: every case');

export type Conditions = z.output<typeof conditionsSchema>;

export const ruleTargetSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('member'), memberId: z.uuid() }),
    z.strictObject({ kind: z.literal('team-manager') }),
    z.strictObject({ kind: z.literal('account-owner') }),
  ])
  .describe('A member; who leads the customer’s team; who answers for their company');

export type RuleTarget = z.output<typeof ruleTargetSchema>;

const ruleSchema = z.strictObject({ conditions: conditionsSchema, to: ruleTargetSchema });

export type Rule = z.output<typeof ruleSchema>;

export const routingSchema = z.object({
  rules: z.array(ruleSchema).describe('In their order: the first that fits and names somebody decides'),
  fallbackId: z.uuid().nullable().describe('A member who has what nobody else has; null: the first owner'),
  fallback: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Who that is now'),
});

export type Routing = z.output<typeof routingSchema>;

export const setRoutingSchema = z.strictObject({
  rules: z.array(ruleSchema).max(MAX_RULES, 'routing:problems.rules'),
  fallbackId: z.uuid().nullable().default(null),
});

export type SetRouting = z.input<typeof setRoutingSchema>;

const person = z.object({ id: z.uuid(), name: z.string() }).nullable();

export const routingTrialSchema = z.object({
  days: z.int(),
  cases: z.int().describe('Cases opened in these days that the rules were tried on'),
  byRule: z.array(z.int()).describe('How many each rule would have decided, in the order of the rules'),
  byManager: z.int().describe('No rule: whoever leads the customer’s team'),
  byFallback: z.int().describe('Nor a team: the fallback'),
  moved: z.int().describe('Cases that would be somebody else’s than now'),
  sample: z.array(
    z.object({
      id: z.uuid(),
      customer: z.string().nullable(),
      score: z.int().describe('On the scale of its survey'),
      kind: z.enum(KINDS).describe('Of the survey'),
      from: person,
      to: person,
      rule: z.int().nullable().describe('Place of the rule, from 0; null: none'),
    }),
  ),
});

export type RoutingTrial = z.output<typeof routingTrialSchema>;

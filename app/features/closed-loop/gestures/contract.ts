import { z } from 'zod';

export const GESTURE_KINDS = ['refund', 'voucher', 'delivery', 'event', 'attention', 'other'] as const;

export type GestureKind = (typeof GESTURE_KINDS)[number];

export const GESTURE_STATES = ['proposed', 'approved', 'given', 'refused', 'cancelled'] as const;

export type GestureState = (typeof GESTURE_STATES)[number];

/** Ten million in cents: nobody gives more by a click. */
export const COST_MAX = 1_000_000_000;

const NAME_MAX = 100;
const NOTE_MAX = 500;

const plain = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

const money = (problem: string) => z.int(problem).min(0, problem).max(COST_MAX, problem);

const person = z.object({ id: z.string(), name: z.string() });

// The catalogue.

const kindName = z
  .string('gestures:problems.name')
  .trim()
  .min(1, 'gestures:problems.name')
  .max(NAME_MAX, 'gestures:problems.name')
  .refine(plain, 'gestures:problems.name');

export const gestureKindSchema = z.object({
  id: z.uuid(),
  kind: z.enum(GESTURE_KINDS),
  nameFr: z.string(),
  nameEn: z.string(),
  cost: z.int().describe('What it costs, in the smallest unit of the currency'),
  isActive: z.boolean().describe('false: retired; what was given of it stays'),
});

export type CatalogueGesture = z.output<typeof gestureKindSchema>;

export const gestureKindsSchema = z.object({ items: z.array(gestureKindSchema) });

export const newGestureKindSchema = z.strictObject({
  kind: z.enum(GESTURE_KINDS, 'gestures:problems.kind'),
  nameFr: kindName,
  nameEn: kindName,
  cost: money('gestures:problems.cost'),
});

export type NewGestureKind = z.input<typeof newGestureKindSchema>;

export const changeGestureKindSchema = newGestureKindSchema
  .extend({ isActive: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { message: 'gestures:problems.nothing' });

export type ChangeGestureKind = z.input<typeof changeGestureKindSchema>;

// Limits.

export const gestureSettingsSchema = z.strictObject({
  currency: z
    .string('gestures:problems.currency')
    .regex(/^[A-Z]{3}$/, 'gestures:problems.currency')
    .describe('ISO 4217, such as EUR'),
  period: z.enum(['month', 'quarter']).describe('What a budget is for'),
  budget: money('gestures:problems.cost').nullable().describe('Of the whole organization; null: no limit'),
  approvalAbove: money('gestures:problems.cost')
    .nullable()
    .describe('A gesture that costs more needs approval; null: none does for its cost alone'),
  capCount: z
    .int('gestures:problems.cap')
    .min(0, 'gestures:problems.cap')
    .max(100, 'gestures:problems.cap')
    .describe('So many for one customer without approval'),
  capMonths: z
    .int('gestures:problems.months')
    .min(1, 'gestures:problems.months')
    .max(60, 'gestures:problems.months')
    .describe('Within so many months'),
  teamBudgets: z
    .array(
      z.strictObject({
        team: z.string().min(1).max(100).refine(plain, 'gestures:problems.team').describe('A team’s key'),
        budget: money('gestures:problems.cost'),
      }),
    )
    .max(500)
    .describe('Teams with a budget of their own, within the organization’s'),
});

export type GestureSettings = z.output<typeof gestureSettingsSchema>;

/** Two a year without asking, and nothing dear: where nobody has said otherwise yet. */
export const USUAL_SETTINGS: GestureSettings = {
  currency: 'EUR',
  period: 'month',
  budget: null,
  approvalAbove: 5_000,
  capCount: 2,
  capMonths: 12,
  teamBudgets: [],
};

const spentSchema = z.object({
  spent: z.int().describe('Agreed or given in this period, in the smallest unit'),
  budget: z.int().nullable(),
});

export const gestureBudgetSchema = z.object({
  currency: z.string(),
  period: z.object({
    unit: z.enum(['month', 'quarter']),
    from: z.iso.date(),
    to: z.iso.date().describe('Last day, inclusive'),
  }),
  organization: spentSchema.nullable().describe('null for who sees some teams only'),
  teams: z.array(spentSchema.extend({ team: z.string(), name: z.string() })),
});

export type GestureBudget = z.output<typeof gestureBudgetSchema>;

// Gestures.

export const REASON_CODES = ['cap', 'cost', 'budget', 'team-budget'] as const;

export const gestureReasonSchema = z.object({
  code: z.enum(REASON_CODES),
  limit: z.int().describe('What it goes past: a number of gestures, or money in the smallest unit'),
  months: z.int().nullable().describe('Of a cap'),
});

export type GestureReason = z.output<typeof gestureReasonSchema>;

export const gestureSchema = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  gesture: gestureKindSchema.omit({ cost: true, isActive: true }),
  cost: z.int().describe('In the smallest unit of `currency`'),
  currency: z.string(),
  team: z.string().nullable(),
  note: z.string(),
  state: z
    .enum(GESTURE_STATES)
    .describe(
      '`proposed` waits for somebody’s approval; `approved` may be given; the customer hears of `given` only',
    ),
  reasons: z.array(gestureReasonSchema).describe('Why it needed approval; empty: it needed none'),
  nth: z
    .int()
    .nullable()
    .describe('The how-manyth of this customer it is within the cap’s months, where it counts'),
  askedBy: person.nullable(),
  askedAt: z.iso.datetime(),
  decidedBy: person.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionNote: z.string().nullable(),
  givenAt: z.iso.datetime().nullable(),
  mayDecide: z.boolean().describe('Whether you may approve or refuse it'),
});

export type Gesture = z.output<typeof gestureSchema>;

export const gesturesSchema = z.object({ items: z.array(gestureSchema), nextCursor: z.string().nullable() });

export type Gestures = z.output<typeof gesturesSchema>;

export const gesturesQuerySchema = z.object({
  state: z
    .enum(['to-decide', ...GESTURE_STATES])
    .optional()
    .describe('`to-decide`: those that wait for you'),
  kind: z.enum(GESTURE_KINDS).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type GesturesQuery = z.output<typeof gesturesQuerySchema>;

export const askGestureSchema = z.strictObject({
  kindId: z.uuid('gestures:problems.kind').describe('Of the catalogue'),
  cost: money('gestures:problems.cost').optional().describe('Where it is not the catalogue’s'),
  note: z
    .string()
    .trim()
    .max(NOTE_MAX, 'gestures:problems.note')
    .refine(plain, 'gestures:problems.note')
    .default(''),
});

export type AskGesture = z.input<typeof askGestureSchema>;

export const judgementQuerySchema = z.object({
  cost: z.coerce.number().int().min(0).max(COST_MAX).default(0),
});

export const judgementSchema = z.object({
  needsApproval: z.boolean(),
  reasons: z.array(gestureReasonSchema),
  nth: z.int().describe('The how-manyth of this customer it would be'),
  capMonths: z.int(),
  standing: spentSchema
    .extend({ team: z.string().nullable().describe('Name of the team; null: the organization') })
    .nullable()
    .describe('Where the budget that it comes out of stands now; null: there is none that you may see'),
  currency: z.string(),
  period: gestureBudgetSchema.shape.period,
  approvers: z.array(z.string()).describe('Who could approve it, by name'),
  isOwnToDecide: z
    .boolean()
    .describe('Whether you would decide on it yourself, because nobody else in the organization may'),
});

export type Judgement = z.output<typeof judgementSchema>;

export const decideGestureSchema = z.strictObject({
  decision: z.enum(['approved', 'refused']),
  note: z
    .string()
    .trim()
    .max(NOTE_MAX, 'gestures:problems.note')
    .refine(plain, 'gestures:problems.note')
    .default('')
    .describe('For whoever asked; the customer never sees it'),
});

export type DecideGesture = z.input<typeof decideGestureSchema>;

export const gestureEffectSchema = z.object({
  minN: z.int().describe('Fewer people than this who answered again: no figure'),
  items: z.array(
    z.object({
      kind: z.enum(GESTURE_KINDS).nullable().describe('null: all together'),
      given: z.int().describe('Gestures given'),
      n: z.int().describe('People who answered the same survey again'),
      change: z
        .object({
          before: z.number().describe('NPS of their answers before, in points'),
          after: z.number(),
          difference: z.number(),
          low: z.number().describe('95 % interval of the difference'),
          high: z.number(),
        })
        .nullable()
        .describe('null under the minimum'),
    }),
  ),
});

export type GestureEffect = z.output<typeof gestureEffectSchema>;

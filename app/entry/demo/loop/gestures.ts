import { USUAL_SETTINGS } from '../../../features/closed-loop/gestures/contract.ts';
import { judgeGesture } from '../../../features/closed-loop/gestures/judge-gesture.ts';
import { after, endedWell, HOUR_MS, type LoopStory, underWay } from './loop-story.ts';
import { pastId } from './past-id.ts';
import { insertRows, type RecentCase } from './queries.ts';

type Row = Parameters<typeof insertRows<'gestures'>>[3][number];

/** Costs in cents. */
const KINDS = [
  { kind: 'delivery', name_fr: 'Frais de livraison remboursés', name_en: 'Delivery refunded', cost: 4_900 },
  { kind: 'voucher', name_fr: 'Bon d’achat', name_en: 'Voucher', cost: 3_000 },
  { kind: 'attention', name_fr: 'Bouquet et mot de l’atelier', name_en: 'Flowers and a word', cost: 2_500 },
  { kind: 'refund', name_fr: 'Remise sur la commande', name_en: 'Discount on the order', cost: 12_000 },
] as const;

const DISCOUNT = 3;
const GIVEN = 9;
const BUDGET = 150_000;
const NO_SPENDING = { organization: 0, team: 0 };

/** A catalogue, gestures that were given, one that was agreed on, and one that waits for a manager. */
export async function tellGestures(story: LoopStory, begins: Date): Promise<void> {
  const { tx, orgId, now, log } = story;
  const { teamBudgets: _none, budget: _usual, ...usual } = USUAL_SETTINGS;
  const { currency, period, approvalAbove, capCount, capMonths } = usual;
  const settings = { currency, period, budget: BUDGET, approval_above: approvalAbove };
  await insertRows(tx, orgId, 'gesture_settings', [
    { ...settings, cap_count: capCount, cap_months: capMonths },
  ]);
  const kinds = KINDS.map((kind) => ({
    id: pastId(begins),
    ...kind,
    is_active: true,
    created_at: begins,
    updated_at: begins,
  }));
  await insertRows(tx, orgId, 'gesture_kinds', kinds);

  const rows: Row[] = [];
  const gesture = (of: RecentCase, kindAt: number, state: 'proposed' | 'approved' | 'given'): void => {
    const kind = kinds[kindAt % kinds.length] as (typeof kinds)[number];
    const { cost } = kind;
    const { reasons } = judgeGesture({ cost }, NO_SPENDING, 0, {
      ...usual,
      budget: BUDGET,
      teamBudget: null,
    });
    const askedAt = after(of.firstContactAt ?? of.openedAt, HOUR_MS / 2);
    const givenAt = after(askedAt, HOUR_MS);
    const id = pastId(askedAt);
    const isAgreed = state !== 'proposed';
    rows.push({
      id,
      case_id: of.id,
      kind_id: kind.id,
      cost,
      currency,
      team: of.team,
      note: '',
      state,
      reasons: JSON.stringify(reasons),
      asked_by: of.ownerId,
      asked_at: askedAt,
      counted_at: isAgreed ? askedAt : null,
      given_by: state === 'given' ? of.ownerId : null,
      given_at: state === 'given' ? givenAt : null,
    });
    const details = { gestureId: id, kind: kind.kind, cost, currency };
    log.onCase(of.id, of.ownerId, isAgreed ? 'gesture-agreed' : 'gesture-proposed', askedAt, details);
    if (state === 'given') log.onCase(of.id, of.ownerId, 'gesture-given', givenAt, details);
  };

  const [first, second] = underWay(story).filter(({ openedAt }) => after(openedAt, 2 * HOUR_MS) < now);
  if (first !== undefined) gesture(first, DISCOUNT, 'proposed');
  if (second !== undefined) gesture(second, 0, 'approved');
  for (const [i, of] of endedWell(story).slice(0, GIVEN).entries()) gesture(of, i % DISCOUNT, 'given');
  await insertRows(tx, orgId, 'gestures', rows);
}

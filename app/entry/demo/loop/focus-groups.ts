import { dueInstant } from '../../../features/closed-loop/promises/reminder-times.ts';
import { dayAfter } from './conversations.ts';
import { after, DAY_MS, endedWell, HOUR_MS, type LoopStory, TIME_ZONE } from './loop-story.ts';
import { pastId } from './past-id.ts';
import { insertRows } from './queries.ts';

const HELD = {
  title: 'La livraison, racontée par ceux qui l’ont attendue',
  question: 'À quel moment avez-vous cessé de nous croire, et qu’aurions-nous pu dire alors\u00a0?',
  place: 'Atelier de Nantes, 4 quai des Antilles',
  notes:
    'Tous disent la même chose\u00a0: le retard passe, le silence non. Deux personnes ont découvert le report sur le suivi du transporteur.',
  learnt: 'Nous appelons désormais avant le client, dès que la date bouge.',
};

const PLANNED = {
  title: 'Choisir un tissu sans le toucher',
  question: 'Qu’est-ce qui vous aurait permis de choisir sans hésiter\u00a0?',
  place: 'Boutique de Lyon, 18 rue Auguste-Comte',
  notes: '',
  learnt: '',
};

const CAME = ['came', 'came', 'came', 'absent', 'declined'] as const;
const ANSWERED = ['accepted', 'accepted', 'invited', 'invited', 'declined'] as const;

/** A group of customers that met, and one that will. */
export async function tellFocusGroups(story: LoopStory, by: string): Promise<void> {
  const { tx, orgId, now } = story;
  const people = endedWell(story).slice(0, CAME.length + ANSWERED.length);
  const written = async (words: typeof HELD, days: number, guests: readonly string[], from: number) => {
    const isHeld = days < 0;
    const startsAt = dueInstant(dayAfter(now, days), '18:00', TIME_ZONE);
    const plannedAt = isHeld ? after(startsAt, -14 * DAY_MS) : after(now, -3 * DAY_MS);
    const [groupId, slotId] = [pastId(plannedAt), pastId(plannedAt)];
    const state = isHeld ? 'held' : 'planned';
    const times = { created_at: plannedAt, updated_at: isHeld ? after(startsAt, DAY_MS) : plannedAt };
    await insertRows(tx, orgId, 'focus_groups', [{ id: groupId, ...words, state, created_by: by, ...times }]);
    const slot = { starts_at: startsAt, ends_at: after(startsAt, 1.5 * HOUR_MS), seats: 8 };
    await insertRows(tx, orgId, 'focus_group_slots', [{ id: slotId, group_id: groupId, ...slot }]);
    const invitedAt = after(plannedAt, HOUR_MS);
    await insertRows(
      tx,
      orgId,
      'focus_group_guests',
      guests.flatMap((answer, i) => {
        const guest = people[from + i];
        if (guest === undefined) return [];
        return {
          id: pastId(plannedAt),
          group_id: groupId,
          contact_id: guest.contactId,
          locale: guest.locale,
          state: answer,
          slot_id: answer === 'invited' || answer === 'declined' ? null : slotId,
          added_at: plannedAt,
          invited_at: invitedAt,
          answered_at: answer === 'invited' ? null : after(invitedAt, DAY_MS),
          reminded_at: isHeld ? after(startsAt, -DAY_MS) : null,
          told_at: isHeld && answer === 'came' ? after(startsAt, 2 * DAY_MS) : null,
        };
      }),
    );
  };
  await written(HELD, -12, CAME, 0);
  await written(PLANNED, 9, ANSWERED, CAME.length);
}

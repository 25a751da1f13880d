const HOUR_MS = 3_600_000;

/** Until when an answer can be changed: so many hours after the first one. */
export function editableUntil(answeredAt: Date, editHours: number): Date {
  return new Date(answeredAt.getTime() + editHours * HOUR_MS);
}

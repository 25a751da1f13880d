/** "14:58" in the organization's zone, the same in both languages. */
export const clockTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);

import { z } from 'zod';

/** A window says that it is there this often; it also says when it goes. */
export const BEAT_MS = 15_000;

/** Browsers let hidden windows speak once a minute: one that is silent for longer is gone. */
export const SILENT_MS = 75_000;

export const beatSchema = z.strictObject({
  tab: z.uuid().describe('Of this window, made up by it'),
  isWriting: z.boolean().describe('Something is written and not sent yet'),
});

export type Beat = z.output<typeof beatSchema>;

export const presenceSchema = z.object({
  others: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        isWriting: z.boolean(),
        since: z.iso.datetime(),
      }),
    )
    .describe('Who else has this case open, longest first; oneself in another window is not told'),
});

export type Presence = z.output<typeof presenceSchema>;

import { z } from 'zod';
import { RUNGS } from '../../clocks/contract.ts';

export const ladderSchema = z.object({
  targetMinutes: z.int().describe('Business time within which somebody should be in touch'),
  limitHours: z.int().describe('Time of the calendar within which somebody must be'),
  rungs: z
    .array(
      z.object({
        rung: z.enum(RUNGS),
        member: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        at: z.iso
          .datetime()
          .nullable()
          .describe('When they will be told; null: they were, or nobody is any more'),
        toldAt: z.iso.datetime().nullable(),
      }),
    )
    .describe('Who is told, one after the other, when nobody reaches the customer'),
});

export type Ladder = z.output<typeof ladderSchema>;

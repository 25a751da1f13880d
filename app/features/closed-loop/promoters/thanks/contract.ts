import { z } from 'zod';

const PLACE = /\{([^{}]*)\}/g;

export const THANKS_VARIABLES = ['name', 'organization', 'sender'] as const;

const template = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'promoters:problems.thanks-empty')
    .max(max)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'contacts:problems.text')
    .refine(
      (text) => [...text.matchAll(PLACE)].every(([, name]) => THANKS_VARIABLES.some((one) => one === name)),
      'promoters:problems.thanks-variable',
    );

const thanks = z.strictObject({ subject: template(120), text: template(2_000) });

export const voiceSettingsSchema = z.strictObject({
  againMonths: z
    .int()
    .min(1)
    .max(60)
    .describe(
      'The same is not asked of the same person again for so many months; nor are they thanked again',
    ),
  thanksByItself: z.boolean().describe('Each new promoter is thanked without anybody pressing'),
  thanks: z
    .strictObject({ fr: thanks, en: thanks })
    .nullable()
    .describe('Subject and text by language, with `{name}`, `{organization}` and `{sender}`; null: ours'),
});

export type VoiceSettings = z.output<typeof voiceSettingsSchema>;

/** The text with its variables filled in; null when one of them is not known. */
export function fillThanks(
  text: string,
  values: Readonly<Record<(typeof THANKS_VARIABLES)[number], string | null>>,
): string | null {
  let isWhole = true;
  const filled = text.replaceAll(PLACE, (_place, name: keyof typeof values) => {
    const value = values[name];
    if (value === null || value === undefined || value === '') isWhole = false;
    return value ?? '';
  });
  return isWhole ? filled : null;
}

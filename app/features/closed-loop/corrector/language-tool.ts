import { z } from 'zod';
import type { FindingKind } from './engine/finding.ts';

/** A person is writing: help that comes later than this comes too late. */
const MAX_MS = 1_500;
const MAX_BYTES = 1_000_000;
const MAX_PROPOSALS = 5;

const answerSchema = z.object({
  matches: z.array(
    z.object({
      offset: z.int().min(0),
      length: z.int().min(1),
      message: z.string(),
      replacements: z.array(z.object({ value: z.string() })),
      rule: z.object({ issueType: z.string().optional() }).optional(),
    }),
  ),
});

export interface TheirFinding {
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
  readonly message: string;
  readonly proposals: readonly string[];
}

const KINDS: Readonly<Record<string, FindingKind>> = {
  misspelling: 'spelling',
  typographical: 'typography',
  whitespace: 'typography',
  style: 'tone',
  register: 'tone',
};

/** What a LanguageTool server says of a text; null when it does not answer in time, or not as it should. */
export async function askLanguageTool(
  url: string,
  text: string,
  language: 'fr' | 'en',
): Promise<TheirFinding[] | null> {
  try {
    const answer = await fetch(`${url.replace(/\/v2(?:\/check)?$/, '')}/v2/check`, {
      method: 'POST',
      body: new URLSearchParams({ text, language: language === 'en' ? 'en-GB' : 'fr' }),
      signal: AbortSignal.timeout(MAX_MS),
      redirect: 'error',
    });
    const body = await answer.text();
    if (!answer.ok || body.length > MAX_BYTES) return null;
    return answerSchema
      .parse(JSON.parse(body))
      .matches.flatMap(({ offset, length, message, replacements, rule }) =>
        offset + length > text.length
          ? []
          : [
              {
                start: offset,
                end: offset + length,
                kind: KINDS[rule?.issueType ?? ''] ?? 'agreement',
                message,
                proposals: replacements.slice(0, MAX_PROPOSALS).map(({ value }) => value),
              },
            ],
      );
  } catch {
    return null;
  }
}

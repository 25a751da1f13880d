import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { type Outcome, refused } from '../../../platform/outcome.ts';
import { createSurveyCache } from '../../surveys/get-survey.ts';
import { isOnScale } from '../../surveys/scale.ts';
import { DimensionResolver } from '../resolve-dimensions.ts';
import type { IngestItem } from './batch-rows.ts';
import { IngestBatcher } from './ingest-batcher.ts';
import { bodyHash, type NewResponse, type RecordedResponse } from './new-response.ts';
import { writeBatch } from './write-batch.ts';

/** Clocks differ a little between machines; further ahead is a mistake in the caller. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;

interface Ingest {
  readonly surveys: ReturnType<typeof createSurveyCache>;
  readonly batcher: IngestBatcher<IngestItem, Outcome<RecordedResponse>>;
}

/** One batcher and its caches per context, made at the first answer. */
const ingests = new WeakMap<Context, Ingest>();

function ingestOf(context: Context): Ingest {
  let ingest = ingests.get(context);
  if (ingest === undefined) {
    const memory = { dimensions: new DimensionResolver(context.db), zones: new Map() };
    ingest = {
      surveys: createSurveyCache(),
      batcher: new IngestBatcher((items) => writeBatch(context, memory, items)),
    };
    ingests.set(context, ingest);
  }
  return ingest;
}

/** Counts an answer that an authenticated caller vouches for. Acknowledged after its commit. */
export async function recordResponse(
  context: Context,
  actor: Actor,
  input: NewResponse,
  idempotencyKey: string | null,
): Promise<Outcome<RecordedResponse>> {
  const ingest = ingestOf(context);
  const survey = await ingest.surveys.get(context.db, actor.orgId, input.survey);
  if (survey === null || (actor.surveyId !== null && actor.surveyId !== survey.id)) {
    return refused('not-found', 'responses:problems.no-survey');
  }
  if (survey.archivedAt !== null) return refused('conflict', 'responses:problems.survey-archived');
  if (!isOnScale(survey.kind, input.score)) {
    return refused('invalid', 'invalid', {
      fields: { score: `responses:problems.off-scale-${survey.kind}` },
    });
  }
  const fields = survey.anonymous ? namesSomebody(input) : {};
  if (Object.keys(fields).length > 0) return refused('invalid', 'invalid', { fields });
  const future = context.clock().getTime() + FUTURE_TOLERANCE_MS;
  if (input.answeredAt !== undefined && new Date(input.answeredAt).getTime() > future) {
    return refused('invalid', 'invalid', { fields: { answeredAt: 'responses:problems.in-the-future' } });
  }
  const hash = idempotencyKey === null ? null : bodyHash(input);
  return ingest.batcher.submit({ actor, survey, input, idempotencyKey, bodyHash: hash });
}

/** What would tie an answer to a person, or to a group of few. */
function namesSomebody({ contact, properties }: NewResponse): Record<string, string> {
  return {
    ...(contact !== undefined && { contact: 'responses:problems.anonymous' }),
    ...(Object.keys(properties ?? {}).length > 0 && { properties: 'responses:problems.anonymous' }),
  };
}

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type Locale, localeFrom } from '../i18n/locale.ts';
import type { MessageValues, Translate } from '../i18n/translate.ts';
import type { Problem, ProblemCode } from '../outcome.ts';

const STATUS: Record<ProblemCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  conflict: 409,
  'key-reused': 422,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** Errors that pg and the socket raise while PostgreSQL is away or coming back. */
const DATABASE_AWAY = /^(57P0[1-3]|08\d{3}|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/;

/** A NUL character, alone or within JSON, or a time out of range: it was sent so, and no column holds it. */
const UNSTORABLE = /^22(021|P05|008)$/;

/** What pg says, without a code, of a connection that was lost under a statement or before it. */
const CONNECTION_LOST = /^(Connection terminated|Client has encountered a connection error)/;

const isDatabaseAway = ({ code, message }: { code?: unknown; message: string }): boolean =>
  CONNECTION_LOST.test(message) || (typeof code === 'string' && DATABASE_AWAY.test(code));

/** A key of a message catalogue, and not a sentence of the validator with a colon in it. */
const KEY = /^[a-z-]+:[\w.-]+$/;

/** RFC 9457 problem details, in the reader's language. */
export function sendProblem(reply: FastifyReply, problem: Problem, translate: Translate): FastifyReply {
  const locale = localeFrom(reply.request.headers['accept-language'], 'en');
  const status = STATUS[problem.code];
  const key = problem.message.includes(':') ? problem.message : `platform:problems.${problem.message}`;
  return reply
    .code(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: problem.code,
        status,
        detail: translate(locale, key, problem.values),
        ...(problem.fields && {
          errors: Object.entries(problem.fields).map(([field, message]) => ({
            field,
            detail: detailOf(translate, locale, message, problem.values),
          })),
        }),
      }),
    );
}

/** The validator speaks English only: its details are for those who write programs. */
function detailOf(
  translate: Translate,
  locale: Locale,
  message: string,
  values: MessageValues | undefined,
): string {
  if (KEY.test(message)) return translate(locale, message, values);
  return locale === 'en' ? message : translate(locale, 'platform:problems.invalid-field');
}

/** Maps everything that is thrown on the way to a problem. Surprises are logged, and told nothing of. */
export function problemHandler(translate: Translate) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const send = (code: ProblemCode, message: string, more: Omit<Problem, 'code' | 'message'> = {}) =>
      sendProblem(reply, { code, message, ...more }, translate);
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map((issue) => [
        issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || (error.validationContext ?? 'body'),
        issue.message ?? '',
      ]);
      return send('invalid', 'invalid', { fields: Object.fromEntries(fields) });
    }
    // A path that leads out of the folder of files, or is none.
    if (error.statusCode === 403 || error.statusCode === 404) return send('not-found', 'not-found');
    if (error.statusCode === 413) return send('too-large', 'too-large');
    if (error.statusCode === 415) return send('invalid', 'unsupported-media-type');
    if (error.statusCode === 400) return send('invalid', 'invalid-json');
    if (error.statusCode === 429) {
      const seconds = Number(reply.getHeader('retry-after') ?? 60);
      return send('too-many', 'too-many', { values: { seconds } });
    }
    if (isDatabaseAway(error)) {
      request.log.warn({ err: error }, 'the database is away');
      reply.header('retry-after', '2');
      return send('unavailable', 'unavailable');
    }
    if (UNSTORABLE.test(error.code)) {
      request.log.info({ err: error }, 'what was sent cannot be stored');
      return send('invalid', 'unstorable');
    }
    request.log.error({ err: error }, 'unexpected error');
    const locale = localeFrom(request.headers['accept-language'], 'en');
    return reply
      .code(500)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: 'unexpected',
          status: 500,
          detail: translate(locale, 'platform:problems.unexpected', { requestId: request.id }),
        }),
      );
  };
}

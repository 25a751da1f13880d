/** A reason why the embedded PostgreSQL cannot run, worded for the person at the console, who must do something about it. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

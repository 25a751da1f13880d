import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const PACKAGED = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);
export const SET_DATABASE_URL =
  'Set DATABASE_URL (postgresql://user:password@host:5432/database) to use a PostgreSQL server of yours.';

/** The npm package with PostgreSQL's programs for a platform. They are linked against glibc: musl cannot load them. */
export function nativePackage(platform: string, arch: string, glibc: string | undefined): string {
  const target = `${platform}-${arch}`;
  if (!PACKAGED.has(target)) {
    throw new EmbeddedPostgresError(`There is no embedded PostgreSQL for ${target}. ${SET_DATABASE_URL}`);
  }
  if (platform === 'linux' && glibc === undefined) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL needs glibc, which this system does not use (Alpine does not). ${SET_DATABASE_URL}`,
    );
  }
  return `@embedded-postgres/${target}`;
}

/** Before anything is written. */
export function refuseOtherPlatforms(): void {
  nativePackage(process.platform, process.arch, glibcVersion());
}

export function glibcVersion(): string | undefined {
  // Without this the report looks up the name of every open connection's peer.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime;
}

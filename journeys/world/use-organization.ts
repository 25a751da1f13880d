import { test } from '@playwright/test';
import { makeOrganization, type Organization } from './organization.ts';
import type { BoucleServer } from './server.ts';
import type { Locale } from './words.ts';

/** An organization on the server for the tests that follow. */
export function useOrganization(
  server: () => BoucleServer,
  locale: Locale,
  name?: string,
): () => Organization {
  let organization: Organization | undefined;
  test.beforeAll(async () => {
    organization = await makeOrganization(server(), locale, name);
  });
  return () => {
    if (organization === undefined) throw new Error('the organization is there only while a test runs');
    return organization;
  };
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CustomerFile, customerFile } from '../../app/features/imports/testing/customer-file.ts';
import type { BoucleServer } from './server.ts';
import type { Locale } from './words.ts';

/**
 * Five thousand customers as French Excel saves them, forty of them faulty, in a file beside the server. A number
 * without a country is French where the organization speaks French.
 */
export async function writeCustomers(
  server: BoucleServer,
  locale: Locale,
): Promise<Omit<CustomerFile, 'bytes'> & { readonly path: string; readonly name: string }> {
  const { bytes, good, faulty } = customerFile(5_000, 40, locale === 'fr' ? '0' : '+33 ');
  const name = 'clients été.csv';
  const path = join(server.folder, name);
  await writeFile(path, bytes);
  return { path, name, good, faulty };
}

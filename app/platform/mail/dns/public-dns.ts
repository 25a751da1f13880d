import { Resolver } from 'node:dns/promises';

/** What is asked of the DNS. Node's Resolver is one. */
export type PublicDns = Pick<Resolver, 'resolveTxt' | 'resolveMx' | 'resolve4' | 'resolve6'>;

/** Somebody waits before a screen. */
const PATIENCE_MS = 2_500;
const TRIES = 2;

/** The machine's own name servers, or the one that the settings name. */
export function createPublicDns(server: string | null): PublicDns {
  const resolver = new Resolver({ timeout: PATIENCE_MS, tries: TRIES });
  if (server !== null) resolver.setServers([server]);
  return resolver;
}

const NOTHING = new Set(['ENOTFOUND', 'ENODATA', 'EBADNAME', 'ENONAME']);

/** The records, empty when there are none; null when the DNS did not say. */
export async function ask<T>(work: Promise<T[]>): Promise<T[] | null> {
  try {
    return await work;
  } catch (error) {
    return NOTHING.has((error as { code?: string }).code ?? '') ? [] : null;
  }
}

/** Texts as they were before they were cut into strings. */
export async function textsOf(dns: PublicDns, name: string): Promise<string[] | null> {
  const texts = await ask(dns.resolveTxt(name));
  return texts?.map((parts) => parts.join('')) ?? null;
}

import type { Clock } from '../../clock.ts';

const MINUTE = 60_000;

/** More addresses than this within a minute are forgotten together: memory stays bounded. */
const ADDRESSES = 10_000;

/** Says whether one more is allowed for this address within the minute. */
export function createRateLimit(perMinute: number, clock: Clock): (address: string) => boolean {
  const seen = new Map<string, number>();
  let minute = 0;
  return (address) => {
    const now = Math.floor(clock().getTime() / MINUTE);
    if (now !== minute || seen.size > ADDRESSES) seen.clear();
    minute = now;
    const count = (seen.get(address) ?? 0) + 1;
    seen.set(address, count);
    return count <= perMinute;
  };
}

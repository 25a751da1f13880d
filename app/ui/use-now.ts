import { useEffect, useState } from 'react';

/** Clocks on screen are written in minutes. */
const EVERY_MS = 30_000;

/** The time, as often as a clock in minutes needs it. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

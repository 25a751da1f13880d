import { useEffect, useRef } from 'react';

/** Inside a dialog: tells that the dialog has left the page, and not only begun to. */
export function WhenGone({ tell }: { tell: () => void }) {
  const told = useRef(tell);
  useEffect(() => {
    told.current = tell;
  }, [tell]);
  useEffect(() => () => told.current(), []);
  return null;
}

import { useEffect, useRef, useState } from 'react';

/** A word is looked for when the fingers rest. */
const REST_MS = 400;

/** What is typed, told to the address when the typing rests; another address is shown in the field. */
export function useTypedSearch(told: string, tell: (text: string) => void): [string, (text: string) => void] {
  const [typed, type] = useState(told);
  const last = useRef(told);
  const tellNow = useRef(tell);
  useEffect(() => {
    tellNow.current = tell;
  }, [tell]);
  useEffect(() => {
    if (told === last.current) return;
    last.current = told;
    type(told);
  }, [told]);
  useEffect(() => {
    const text = typed.trim();
    if (text === last.current) return;
    const timer = setTimeout(() => {
      last.current = text;
      tellNow.current(text);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, type];
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import { type Corrections, type Finding, MAX_TEXT } from '../contract.ts';
import { shiftFindings } from './shift-findings.ts';

/** A breath between two words: shorter would ask for half a word. */
const PAUSE_MS = 350;

export interface CorrectedText {
  readonly text: string;
  readonly language: 'fr' | 'en';
  readonly caseId?: string | undefined;
  /** Goes to the customer of the case. */
  readonly isReply?: boolean | undefined;
  /** Nobody can change it: nothing is asked. */
  readonly isOff?: boolean | undefined;
}

export type CorrectionState = 'empty' | 'reading' | 'read' | 'failed' | 'too-long';

export interface ReadText {
  readonly findings: readonly Finding[];
  readonly tone: Corrections['tone'];
  readonly service: Corrections['service'];
  readonly state: CorrectionState;
  /** Otherwise what is found belongs to the text as it was a moment ago. */
  readonly isCurrent: boolean;
}

const NONE: readonly Finding[] = [];

/** What is wrong in a text, a moment after it was typed; an answer about an older text moves with the new one. */
export function useCorrections({ text, language, caseId, isReply, isOff }: CorrectedText): ReadText {
  const [asked, ask] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => ask(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const isTooLong = text.length > MAX_TEXT;
  const isEmpty = text.trim() === '';
  const query = useQuery({
    queryKey: ['corrections', language, caseId ?? null, isReply ?? false, asked],
    queryFn: async ({ signal }) => {
      const context = caseId === undefined ? {} : { context: { caseId, isReply: isReply ?? false } };
      const body = { text: asked, language, ...context };
      const corrections = await fetchJson<Corrections>('/api/v1/corrections', {
        method: 'POST',
        body,
        signal,
      });
      return { text: asked, corrections };
    },
    enabled: isOff !== true && asked.trim() !== '' && asked.length <= MAX_TEXT,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    // What somebody writes to a customer does not stay behind in a browser's memory.
    gcTime: 0,
    retry: false,
  });
  const { data } = query;
  const findings = useMemo(
    () =>
      data === undefined || isEmpty || isTooLong
        ? NONE
        : shiftFindings(data.corrections.findings, data.text, text),
    [data, text, isEmpty, isTooLong],
  );
  const state = isEmpty
    ? 'empty'
    : isTooLong
      ? 'too-long'
      : query.isError
        ? 'failed'
        : data === undefined
          ? 'reading'
          : 'read';
  const isCurrent = state === 'read' ? data?.text === text && !query.isPlaceholderData : state !== 'reading';
  return {
    findings,
    tone: data?.corrections.tone ?? 'calm',
    service: data?.corrections.service ?? null,
    state,
    isCurrent,
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { SendingCheck, SendingCheckInput } from '../../sending/contract.ts';

/** Each call goes one step further than the last, so that what is done is seen while the rest is tried. */
const STAGES: readonly SendingCheckInput['until'][] = ['name', 'port', 'sign-in', 'message'];

export type CheckStep = SendingCheck['steps'][number];

export interface CheckState {
  /** The step that is being tried. */
  readonly trying: CheckStep['step'] | null;
  readonly check: SendingCheck | null;
  readonly error: Error | null;
}

const UNTRIED: CheckState = { trying: null, check: null, error: null };

export function useCheck() {
  const queries = useQueryClient();
  const [state, setState] = useState(UNTRIED);
  const start = async () => {
    let check: SendingCheck | null = null;
    try {
      for (const until of STAGES) {
        setState({ trying: until === 'sign-in' ? 'secure' : until, check, error: null });
        check = await fetchJson<SendingCheck>('/api/v1/sending/check', { method: 'POST', body: { until } });
        if (!check.ok) break;
      }
      setState({ trying: null, check, error: null });
    } catch (error) {
      setState({ trying: null, check, error: error as Error });
    }
    void queries.invalidateQueries({ queryKey: ['mails', 'sending', 'state'] });
  };
  return { ...state, start };
}

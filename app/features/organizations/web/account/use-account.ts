import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Account, Enrolment, OpenSession, WaysIn } from '../../account/contract.ts';

const ACCOUNT = ['session', 'account'];
const SESSIONS = ['session', 'open-sessions'];

const post = <T>(path: string, body: object) => fetchJson<T>(`/api/v1${path}`, { method: 'POST', body });

export const useWaysIn = () =>
  useQuery({
    queryKey: ['ways-in'],
    queryFn: () => fetchJson<WaysIn>('/api/v1/sign-in'),
    staleTime: 300_000,
  });

export const useRequestReset = () =>
  useMutation({ mutationFn: (body: { email: string }) => post('/password-reset', body) });

export const useReset = () =>
  useMutation({
    mutationFn: (body: { token: string; password: string }) => post('/password-reset/finish', body),
  });

export const useConfirmEmail = () =>
  useMutation({
    mutationFn: (body: { token: string }) => post<{ email: string }>('/email-confirmation', body),
  });

export const useSecondStep = (onDone: () => void) =>
  useMutation({
    mutationFn: (body: { code: string; isRecoveryCode: boolean }) => post('/sign-in/second-step', body),
    onSuccess: onDone,
  });

export const useAccount = () =>
  useQuery({ queryKey: ACCOUNT, queryFn: () => fetchJson<Account>('/api/v1/account') });

export const useSessions = () =>
  useQuery({
    queryKey: SESSIONS,
    queryFn: async () => (await fetchJson<{ items: OpenSession[] }>('/api/v1/account/sessions')).items,
  });

/** What changes an account changes what every screen says of who is signed in. */
function useOwnChange<Body, Result>(
  change: (body: Body) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (result) => {
      onDone(result);
      return queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
}

export const useChangeName = (onDone: () => void) =>
  useOwnChange((body: { name: string }) => fetchJson('/api/v1/account', { method: 'PATCH', body }), onDone);

export const useChangePassword = (onDone: (result: { ended: number }) => void) =>
  useOwnChange(
    (body: { current: string; password: string }) => post<{ ended: number }>('/account/password', body),
    onDone,
  );

export const useChangeEmail = (onDone: () => void) =>
  useOwnChange((body: { email: string; password: string }) => post('/account/email', body), onDone);

export const useEndSession = (onDone: () => void) =>
  useOwnChange(
    (id: string) => fetchJson(`/api/v1/account/sessions/${id}`, { method: 'DELETE', body: {} }),
    onDone,
  );

export const useEndOthers = (onDone: (result: { ended: number }) => void) =>
  useOwnChange<void, { ended: number }>(() => post('/account/sessions/end-others', {}), onDone);

export const useBeginTwoFactor = () =>
  useMutation({ mutationFn: (body: { password: string }) => post<Enrolment>('/account/two-factor', body) });

/** The screens are told once the recovery codes are kept, and not before. */
export const useTurnTwoFactorOn = () =>
  useMutation({ mutationFn: (body: { code: string }) => post('/account/two-factor/on', body) });

export const useTurnTwoFactorOff = (onDone: () => void) =>
  useOwnChange((body: { password: string }) => post('/account/two-factor/off', body), onDone);

export const useRenewCodes = () =>
  useMutation({
    mutationFn: (body: { password: string }) =>
      post<{ recoveryCodes: readonly string[] }>('/account/two-factor/recovery-codes', body),
  });

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Word, Words } from '../contract.ts';

const WORDS = ['organization', 'corrector-words'];
const URL = '/api/v1/corrector-words';

export function useWords() {
  return useQuery({ queryKey: WORDS, queryFn: () => fetchJson<Words>(URL) });
}

/** After a change of the list every text is read again. */
function useWordChange<T, R>(change: (input: T) => Promise<R>, onDone: (input: T) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (_result, input) => {
      onDone(input);
      await Promise.all([
        queries.invalidateQueries({ queryKey: WORDS }),
        queries.invalidateQueries({ queryKey: ['corrections'] }),
      ]);
    },
  });
}

export const useAddWord = (onDone: (word: string) => void) =>
  useWordChange((word: string) => fetchJson<Word>(URL, { method: 'POST', body: { word } }), onDone);

export const useRemoveWord = (onDone: (word: Word) => void) =>
  useWordChange((word: Word) => fetchJson<null>(`${URL}/${word.id}`, { method: 'DELETE' }), onDone);

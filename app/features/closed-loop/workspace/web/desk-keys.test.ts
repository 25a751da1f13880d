import { expect, it } from 'vitest';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import { DESK_KEYS, WRITING_KEYS } from './desk-keys.ts';

it('tells every key in both languages', () => {
  for (const { keys } of [fr, en]) {
    const said: Record<string, unknown> = keys;
    for (const [key, meaning] of Object.entries(DESK_KEYS)) {
      const name =
        meaning.kind === 'ask'
          ? meaning.request
          : meaning.kind === 'move'
            ? meaning.by === 1
              ? 'next'
              : 'previous'
            : meaning.kind;
      expect(said[name], key).toBeTypeOf('string');
    }
    const writing: Record<string, unknown> = keys.writing;
    for (const key of WRITING_KEYS) expect(writing[key], key).toMatchObject({ key: expect.any(String) });
  }
});

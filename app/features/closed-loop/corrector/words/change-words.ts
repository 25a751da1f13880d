import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import type { AddWord, Word, Words } from '../contract.ts';
import { countWords, deleteWord, insertWord, selectWords, type WordRow } from './queries.ts';

/** Each letter is held against all of them: more is a dictionary, not a list. */
const MAX_WORDS = 2_000;

const shown = ({ id, word, addedAt }: WordRow): Word => ({ id, word, addedAt: addedAt.toISOString() });

export async function listWords({ db, config }: Context, actor: Actor): Promise<Outcome<Words>> {
  const rows = await selectWords(db, actor.orgId);
  const { languageToolUrl } = config;
  const service = languageToolUrl === null ? null : { host: new URL(languageToolUrl).host };
  return done({ items: rows.map(shown), service });
}

/** From now on the word is no fault for anybody of the organization. Twice the same is once. */
export async function addWord(context: Context, actor: Actor, { word }: AddWord): Promise<Outcome<Word>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    if ((await countWords(tx, actor.orgId)) >= MAX_WORDS)
      return refused('conflict', 'corrector:problems.too-many-words');
    const key = word.toLowerCase().replaceAll('’', "'");
    const { row, isNew } = await insertWord(tx, actor.orgId, { word, key }, now);
    if (isNew) {
      // Not which: it may be somebody's name, who may be forgotten one day.
      await recordAudit(tx, actor, { action: 'word.added', subjectType: 'word', subjectId: row.id }, now);
    }
    return done(shown(row));
  });
}

export async function removeWord(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    if (!(await deleteWord(tx, actor.orgId, id))) return refused('not-found', 'corrector:problems.no-word');
    await recordAudit(tx, actor, { action: 'word.removed', subjectType: 'word', subjectId: id }, now);
    return done(null);
  });
}

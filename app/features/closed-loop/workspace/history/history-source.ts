import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import type { HistoryEvent } from './contract.ts';

/** What a part keeps of a person that whoever writes to them should know. Each holds its own walls. */
export interface HistorySource {
  readonly name: string;
  read(context: Context, actor: Actor, contactId: string, locale: Locale): Promise<readonly HistoryEvent[]>;
}

import { activatePlaybook } from '../../../features/closed-loop/playbooks/activate-playbook.ts';
import type { Definition, Step } from '../../../features/closed-loop/playbooks/contract.ts';
import { tryPlaybook } from '../../../features/closed-loop/playbooks/try-playbook.ts';
import { createPlaybook } from '../../../features/closed-loop/playbooks/write-playbook.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { valueOf } from './loop-people.ts';

const wait = (amount: number, unit: 'hours' | 'days', counted: 'always' | 'business' = 'always'): Step => ({
  kind: 'wait',
  amount,
  unit,
  counted,
});
const notify = (to: string): Step => ({ kind: 'notify', to, message: 'A customer waits.' });
const send: Step = { kind: 'send', texts: { en: { subject: 'Thank you, {{name}}', body: '{{score}}' } } };
const task: Step = { kind: 'task', title: 'Call', owner: 'owner', dueInDays: 2 };
const tag: Step = { kind: 'tag', name: 'segment', value: 'to win' };

const EVERY_STOP: Definition['stops'] = ['answered-otherwise', 'case-closed', 'contacted', 'opted-out'];

/** A playbook for each band, of every kind of step, and one that nothing stops. */
const PLAYBOOKS: readonly Definition[] = [
  {
    trigger: { kind: 'band', band: 'detractor' },
    surveyId: null,
    steps: [send, wait(5, 'hours'), notify('owner'), wait(1, 'days', 'business'), notify('manager'), task],
    stops: EVERY_STOP,
  },
  {
    trigger: { kind: 'band', band: 'detractor' },
    surveyId: null,
    steps: [tag, wait(9, 'days'), send, wait(3, 'hours', 'business'), task],
    stops: [],
  },
  {
    trigger: { kind: 'band', band: 'passive' },
    surveyId: null,
    steps: [wait(2, 'days'), send, task],
    stops: ['answered-otherwise', 'opted-out'],
  },
  {
    trigger: { kind: 'band', band: 'promoter' },
    surveyId: null,
    steps: [tag, send, notify('manager')],
    stops: [],
  },
];

export async function startPlaybooks(context: Context, actor: Actor): Promise<void> {
  for (const [i, definition] of PLAYBOOKS.entries()) {
    const { id, version } = valueOf(
      await createPlaybook(context, actor, { name: `Playbook ${i}`, definition }),
    );
    valueOf(await tryPlaybook(context, actor, id));
    valueOf(await activatePlaybook(context, actor, id, { version, alsoPast: 'none' }));
  }
}

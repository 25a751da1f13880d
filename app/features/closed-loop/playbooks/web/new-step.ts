import type { IconName } from '../../../../ui/marks/icon-paths.ts';
import type { Step } from '../contract.ts';

export const STEP_KINDS = [
  'wait',
  'notify',
  'send',
  'task',
  'tag',
] as const satisfies readonly Step['kind'][];

export const STEP_ICONS: Readonly<Record<Step['kind'], IconName>> = {
  wait: 'clock',
  send: 'mail',
  task: 'check',
  notify: 'person',
  tag: 'flag',
};

/** What a new step begins with, to be filled in. */
export function newStep(kind: Step['kind']): Step {
  switch (kind) {
    case 'wait':
      return { kind, amount: 1, unit: 'days', counted: 'business' };
    case 'send':
      return { kind, texts: {} };
    case 'task':
      return { kind, title: '', owner: 'owner', dueInDays: 2 };
    case 'notify':
      return { kind, to: 'owner', message: null };
    case 'tag':
      return { kind, name: '', value: '' };
  }
}

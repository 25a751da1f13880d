import type { Locale } from '../../../platform/i18n/locale.ts';
import type { MessageValues } from '../../../platform/i18n/translate.ts';
import type { Definition, Stop, WritePlaybook } from './contract.ts';

type Say = (locale: Locale, key: string, values?: MessageValues) => string;

const EVERY_STOP: Stop[] = ['answered-otherwise', 'case-closed', 'contacted', 'opted-out'];

/** What a mail fills in when it leaves stays open until then. */
const AS_WRITTEN = { name: '{{name}}', organization: '{{organization}}', score: '{{score}}' };

/** Playbooks to begin with, in the reader's language; their mails in both. None is active by itself. */
export function starters(translate: Say, locale: Locale): (WritePlaybook & { readonly id: string })[] {
  const say = (key: string) => translate(locale, `playbooks:starters.${key}`);
  const text = (language: Locale, key: string) => {
    const said = (part: string) => translate(language, `playbooks:starters.${key}.${part}`, AS_WRITTEN);
    return { subject: said('subject'), body: said('body') };
  };
  const texts = (key: string) => ({ fr: text('fr', key), en: text('en', key) });
  const made = (id: string, definition: Omit<Definition, 'surveyId'>) => ({
    id,
    name: say(`${id}.name`),
    definition: { ...definition, surveyId: null },
  });
  return [
    made('waiting-detractor', {
      trigger: { kind: 'band', band: 'detractor' },
      steps: [
        { kind: 'wait', amount: 1, unit: 'hours', counted: 'business' },
        { kind: 'notify', to: 'owner', message: say('waiting-detractor.owner') },
        { kind: 'wait', amount: 1, unit: 'days', counted: 'business' },
        { kind: 'notify', to: 'manager', message: say('waiting-detractor.manager') },
      ],
      stops: EVERY_STOP,
    }),
    made('acknowledged-detractor', {
      trigger: { kind: 'band', band: 'detractor' },
      steps: [
        { kind: 'wait', amount: 1, unit: 'hours', counted: 'always' },
        { kind: 'send', texts: texts('acknowledged-detractor') },
        { kind: 'tag', name: say('acknowledged-detractor.tag'), value: say('acknowledged-detractor.value') },
      ],
      stops: EVERY_STOP,
    }),
    made('leaving-detractor', {
      trigger: { kind: 'type', type: 'looking' },
      steps: [
        { kind: 'notify', to: 'manager', message: say('leaving-detractor.manager') },
        { kind: 'task', title: say('leaving-detractor.task'), owner: 'owner', dueInDays: 1 },
      ],
      stops: ['answered-otherwise', 'case-closed', 'opted-out'],
    }),
    made('passive', {
      trigger: { kind: 'band', band: 'passive' },
      steps: [
        { kind: 'wait', amount: 2, unit: 'days', counted: 'business' },
        { kind: 'send', texts: texts('passive') },
        { kind: 'task', title: say('passive.task'), owner: 'manager', dueInDays: 7 },
      ],
      stops: ['answered-otherwise', 'opted-out'],
    }),
    made('promoter', {
      trigger: { kind: 'band', band: 'promoter' },
      steps: [
        { kind: 'tag', name: say('promoter.tag'), value: say('promoter.value') },
        { kind: 'wait', amount: 1, unit: 'days', counted: 'business' },
        { kind: 'send', texts: texts('promoter') },
      ],
      stops: ['answered-otherwise', 'opted-out'],
    }),
  ];
}

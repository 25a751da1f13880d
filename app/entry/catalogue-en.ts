import calendars from '../features/closed-loop/calendars/messages/en.json' with { type: 'json' };
import causes from '../features/closed-loop/causes/messages/en.json' with { type: 'json' };
import clocks from '../features/closed-loop/clocks/messages/en.json' with { type: 'json' };
import conversation from '../features/closed-loop/conversation/messages/en.json' with { type: 'json' };
import corrector from '../features/closed-loop/corrector/messages/en.json' with { type: 'json' };
import endings from '../features/closed-loop/endings/messages/en.json' with { type: 'json' };
import loopFigures from '../features/closed-loop/figures/messages/en.json' with { type: 'json' };
import focusGroups from '../features/closed-loop/focus-groups/messages/en.json' with { type: 'json' };
import gestures from '../features/closed-loop/gestures/messages/en.json' with { type: 'json' };
import joining from '../features/closed-loop/joining/messages/en.json' with { type: 'json' };
import closedLoop from '../features/closed-loop/messages/en.json' with { type: 'json' };
import notes from '../features/closed-loop/notes/messages/en.json' with { type: 'json' };
import playbooks from '../features/closed-loop/playbooks/messages/en.json' with { type: 'json' };
import promises from '../features/closed-loop/promises/messages/en.json' with { type: 'json' };
import promoters from '../features/closed-loop/promoters/messages/en.json' with { type: 'json' };
import offers from '../features/closed-loop/promoters/offers/messages/en.json' with { type: 'json' };
import routing from '../features/closed-loop/routing/messages/en.json' with { type: 'json' };
import tasks from '../features/closed-loop/tasks/messages/en.json' with { type: 'json' };
import templates from '../features/closed-loop/templates/messages/en.json' with { type: 'json' };
import types from '../features/closed-loop/types/messages/en.json' with { type: 'json' };
import watching from '../features/closed-loop/watching/messages/en.json' with { type: 'json' };
import workspace from '../features/closed-loop/workspace/messages/en.json' with { type: 'json' };
import contacts from '../features/contacts/messages/en.json' with { type: 'json' };
import distribution from '../features/distribution/messages/en.json' with { type: 'json' };
import imports from '../features/imports/messages/en.json' with { type: 'json' };
import sharing from '../features/sharing/messages/en.json' with { type: 'json' };
import surveys from '../features/surveys/messages/en.json' with { type: 'json' };
import type { Catalogue } from '../platform/i18n/translate.ts';
import type { CATALOGUE_FR } from './catalogue-fr.ts';
import { CATALOGUE_HOME_EN } from './catalogue-home-en.ts';

/** Every sentence of the product in English, by feature. */
export const CATALOGUE_EN = {
  ...CATALOGUE_HOME_EN,
  contacts,
  surveys,
  distribution,
  imports,
  sharing,
  promoters,
  offers,
  'closed-loop': closedLoop,
  calendars,
  conversation,
  notes,
  templates,
  clocks,
  routing,
  corrector,
  causes,
  endings,
  joining,
  watching,
  'loop-figures': loopFigures,
  types,
  workspace,
  promises,
  gestures,
  'focus-groups': focusGroups,
  playbooks,
  tasks,
} satisfies Record<keyof typeof CATALOGUE_FR, Catalogue>;

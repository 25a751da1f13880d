import calendars from '../features/closed-loop/calendars/messages/fr.json' with { type: 'json' };
import causes from '../features/closed-loop/causes/messages/fr.json' with { type: 'json' };
import clocks from '../features/closed-loop/clocks/messages/fr.json' with { type: 'json' };
import conversation from '../features/closed-loop/conversation/messages/fr.json' with { type: 'json' };
import corrector from '../features/closed-loop/corrector/messages/fr.json' with { type: 'json' };
import endings from '../features/closed-loop/endings/messages/fr.json' with { type: 'json' };
import loopFigures from '../features/closed-loop/figures/messages/fr.json' with { type: 'json' };
import focusGroups from '../features/closed-loop/focus-groups/messages/fr.json' with { type: 'json' };
import gestures from '../features/closed-loop/gestures/messages/fr.json' with { type: 'json' };
import joining from '../features/closed-loop/joining/messages/fr.json' with { type: 'json' };
import closedLoop from '../features/closed-loop/messages/fr.json' with { type: 'json' };
import notes from '../features/closed-loop/notes/messages/fr.json' with { type: 'json' };
import playbooks from '../features/closed-loop/playbooks/messages/fr.json' with { type: 'json' };
import promises from '../features/closed-loop/promises/messages/fr.json' with { type: 'json' };
import promoters from '../features/closed-loop/promoters/messages/fr.json' with { type: 'json' };
import offers from '../features/closed-loop/promoters/offers/messages/fr.json' with { type: 'json' };
import routing from '../features/closed-loop/routing/messages/fr.json' with { type: 'json' };
import tasks from '../features/closed-loop/tasks/messages/fr.json' with { type: 'json' };
import templates from '../features/closed-loop/templates/messages/fr.json' with { type: 'json' };
import types from '../features/closed-loop/types/messages/fr.json' with { type: 'json' };
import watching from '../features/closed-loop/watching/messages/fr.json' with { type: 'json' };
import workspace from '../features/closed-loop/workspace/messages/fr.json' with { type: 'json' };
import contacts from '../features/contacts/messages/fr.json' with { type: 'json' };
import distribution from '../features/distribution/messages/fr.json' with { type: 'json' };
import imports from '../features/imports/messages/fr.json' with { type: 'json' };
import sharing from '../features/sharing/messages/fr.json' with { type: 'json' };
import surveys from '../features/surveys/messages/fr.json' with { type: 'json' };
import type { Catalogue } from '../platform/i18n/translate.ts';
import { CATALOGUE_HOME_FR } from './catalogue-home-fr.ts';

/** Every sentence of the product in French, by feature. */
export const CATALOGUE_FR = {
  ...CATALOGUE_HOME_FR,
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
} satisfies Catalogue;

import analytics from '../features/analytics/messages/en.json' with { type: 'json' };
import closedLoop from '../features/closed-loop/messages/en.json' with { type: 'json' };
import contacts from '../features/contacts/messages/en.json' with { type: 'json' };
import distribution from '../features/distribution/messages/en.json' with { type: 'json' };
import imports from '../features/imports/messages/en.json' with { type: 'json' };
import organizations from '../features/organizations/messages/en.json' with { type: 'json' };
import responses from '../features/responses/messages/en.json' with { type: 'json' };
import sharing from '../features/sharing/messages/en.json' with { type: 'json' };
import surveys from '../features/surveys/messages/en.json' with { type: 'json' };
import type { Catalogue } from '../platform/i18n/translate.ts';
import platform from '../platform/messages/en.json' with { type: 'json' };
import type { CATALOGUE_FR } from './catalogue-fr.ts';
import entry from './messages/en.json' with { type: 'json' };

/** Every sentence of the product in English, by feature; a browser loads one language. */
export const CATALOGUE_EN = {
  platform,
  organizations,
  contacts,
  surveys,
  distribution,
  responses,
  imports,
  analytics,
  sharing,
  'closed-loop': closedLoop,
  entry,
} satisfies Record<keyof typeof CATALOGUE_FR, Catalogue>;

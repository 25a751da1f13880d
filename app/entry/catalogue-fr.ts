import analytics from '../features/analytics/messages/fr.json' with { type: 'json' };
import closedLoop from '../features/closed-loop/messages/fr.json' with { type: 'json' };
import contacts from '../features/contacts/messages/fr.json' with { type: 'json' };
import distribution from '../features/distribution/messages/fr.json' with { type: 'json' };
import imports from '../features/imports/messages/fr.json' with { type: 'json' };
import organizations from '../features/organizations/messages/fr.json' with { type: 'json' };
import responses from '../features/responses/messages/fr.json' with { type: 'json' };
import sharing from '../features/sharing/messages/fr.json' with { type: 'json' };
import surveys from '../features/surveys/messages/fr.json' with { type: 'json' };
import type { Catalogue } from '../platform/i18n/translate.ts';
import platform from '../platform/messages/fr.json' with { type: 'json' };
import entry from './messages/fr.json' with { type: 'json' };

/** Every sentence of the product in French, by feature; a browser loads one language. */
export const CATALOGUE_FR = {
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
} satisfies Catalogue;

import analytics from '../features/analytics/messages/fr.json' with { type: 'json' };
import organizations from '../features/organizations/messages/fr.json' with { type: 'json' };
import responses from '../features/responses/messages/fr.json' with { type: 'json' };
import type { Catalogue } from '../platform/i18n/translate.ts';
import platform from '../platform/messages/fr.json' with { type: 'json' };
import entry from './messages/fr.json' with { type: 'json' };

/** The sentences in French that the home screen needs: all that a browser loads at first. */
export const CATALOGUE_HOME_FR = {
  platform,
  organizations,
  responses,
  analytics,
  entry,
} satisfies Catalogue;

import analytics from '../features/analytics/messages/en.json' with { type: 'json' };
import organizations from '../features/organizations/messages/en.json' with { type: 'json' };
import responses from '../features/responses/messages/en.json' with { type: 'json' };
import type { Catalogue } from '../platform/i18n/translate.ts';
import platform from '../platform/messages/en.json' with { type: 'json' };
import type { CATALOGUE_HOME_FR } from './catalogue-home-fr.ts';
import entry from './messages/en.json' with { type: 'json' };

/** The sentences in English that the home screen needs: all that a browser loads at first. */
export const CATALOGUE_HOME_EN = {
  platform,
  organizations,
  responses,
  analytics,
  entry,
} satisfies Record<keyof typeof CATALOGUE_HOME_FR, Catalogue>;

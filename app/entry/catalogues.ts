import analyticsEn from '../features/analytics/messages/en.json' with { type: 'json' };
import analyticsFr from '../features/analytics/messages/fr.json' with { type: 'json' };
import closedLoopEn from '../features/closed-loop/messages/en.json' with { type: 'json' };
import closedLoopFr from '../features/closed-loop/messages/fr.json' with { type: 'json' };
import contactsEn from '../features/contacts/messages/en.json' with { type: 'json' };
import contactsFr from '../features/contacts/messages/fr.json' with { type: 'json' };
import distributionEn from '../features/distribution/messages/en.json' with { type: 'json' };
import distributionFr from '../features/distribution/messages/fr.json' with { type: 'json' };
import importsEn from '../features/imports/messages/en.json' with { type: 'json' };
import importsFr from '../features/imports/messages/fr.json' with { type: 'json' };
import organizationsEn from '../features/organizations/messages/en.json' with { type: 'json' };
import organizationsFr from '../features/organizations/messages/fr.json' with { type: 'json' };
import responsesEn from '../features/responses/messages/en.json' with { type: 'json' };
import responsesFr from '../features/responses/messages/fr.json' with { type: 'json' };
import sharingEn from '../features/sharing/messages/en.json' with { type: 'json' };
import sharingFr from '../features/sharing/messages/fr.json' with { type: 'json' };
import surveysEn from '../features/surveys/messages/en.json' with { type: 'json' };
import surveysFr from '../features/surveys/messages/fr.json' with { type: 'json' };
import type { Catalogues } from '../platform/i18n/translate.ts';
import platformEn from '../platform/messages/en.json' with { type: 'json' };
import platformFr from '../platform/messages/fr.json' with { type: 'json' };
import entryEn from './messages/en.json' with { type: 'json' };
import entryFr from './messages/fr.json' with { type: 'json' };

/** Every sentence of the product, by feature and language. Server and browser read the same. */
export const CATALOGUES = {
  platform: { fr: platformFr, en: platformEn },
  organizations: { fr: organizationsFr, en: organizationsEn },
  contacts: { fr: contactsFr, en: contactsEn },
  surveys: { fr: surveysFr, en: surveysEn },
  distribution: { fr: distributionFr, en: distributionEn },
  responses: { fr: responsesFr, en: responsesEn },
  imports: { fr: importsFr, en: importsEn },
  analytics: { fr: analyticsFr, en: analyticsEn },
  sharing: { fr: sharingFr, en: sharingEn },
  'closed-loop': { fr: closedLoopFr, en: closedLoopEn },
  entry: { fr: entryFr, en: entryEn },
} satisfies Catalogues;

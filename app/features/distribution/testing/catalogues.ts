import type { Catalogues } from '../../../platform/i18n/translate.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };

export const catalogues: Catalogues = { distribution: { fr, en } };

import type { Survey } from '../../surveys/contract.ts';
import type { ImportedRow } from './read-row.ts';

/** The same file imported into two surveys is two imports. */
export const importKey = (survey: Survey, row: ImportedRow): string => `${survey.id}:${row.identity}`;

import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { DryRun } from '../run-contract.ts';
import styles from './playbooks.module.css';

/** Which letter would have gone to whom; the names on demand. */
export function ChosenTemplates({ chosen }: { chosen: DryRun['steps'][number]['chosen'] }) {
  const { t } = useTranslation('playbooks');
  const locale = useLocale();
  return chosen.map(({ template, count, people }) => (
    <details key={template.id} className={styles.chosen}>
      <summary>
        {t('web.result.chosen', { count, n: formatNumber(count, locale), name: template.name })}
      </summary>
      <ul>
        {people.map(({ contactId, name }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one person may have answered twice.
          <li key={`${contactId} ${i}`}>{name ?? t('web.notices.somebody')}</li>
        ))}
        {count > people.length && <li>{t('web.result.others', { count: count - people.length })}</li>}
      </ul>
    </details>
  ));
}

import { useTranslation } from 'react-i18next';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { Ending } from '../contract.ts';
import styles from './ending.module.css';

/** What is still owed to the customer: closing does not drop it. */
export function OwedPromises({ promises }: { promises: Ending['openPromises'] }) {
  const { t } = useTranslation('endings');
  const locale = useLocale();
  const { timeZone } = useWorkspace();
  if (promises.length === 0) return null;
  return (
    <Banner tone="neutral">
      <p>{t('owed', { count: promises.length })}</p>
      <ul className={styles.owed}>
        {promises.map(({ id, what, dueAt, isBroken }) => (
          <li key={id}>
            {t(isBroken ? 'owed-broken' : 'owed-due', {
              what,
              date: formatDate(new Date(dueAt), locale, 'short', timeZone),
            })}
          </li>
        ))}
      </ul>
      <p>{t('owed-stays', { count: promises.length })}</p>
    </Banner>
  );
}

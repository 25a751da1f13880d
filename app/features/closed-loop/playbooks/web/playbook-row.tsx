import { useTranslation } from 'react-i18next';
import { Link } from '../../../../ui/controls/link.tsx';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { Playbook } from '../contract.ts';
import { PlaybookState } from './playbook-state.tsx';
import styles from './playbooks.module.css';
import { type Names, playbookWords } from './step-words.ts';

/** A playbook as one sentence, whether it is active, and how often it ran. */
export function PlaybookRow({ playbook, names, href }: { playbook: Playbook; names: Names; href: string }) {
  const { t } = useTranslation('playbooks');
  const locale = useLocale();
  const { name, definition, runs } = playbook;
  const total = runs.running + runs.ended;
  return (
    <>
      <div className={styles.told}>
        <Link href={href} tone="ink" className={styles.name ?? ''}>
          {name}
        </Link>
        <p className={styles.sentence}>{playbookWords(t, definition, names)}</p>
      </div>
      <div className={styles.standing}>
        <PlaybookState playbook={playbook} />
        <span className={styles.small}>
          {total === 0
            ? t('web.never-ran')
            : t('web.ran', {
                count: total,
                n: formatNumber(total, locale),
                running: formatNumber(runs.running, locale),
              })}
        </span>
      </div>
    </>
  );
}

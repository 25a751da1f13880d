import { useTranslation } from 'react-i18next';
import { causeName } from '../../../features/closed-loop/causes/cause-name.ts';
import type { Case } from '../../../features/closed-loop/contract.ts';
import { CaseScore } from '../../../features/closed-loop/workspace/web/case-score.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { formatDate } from '../../../ui/format/format-date.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { useLocale } from '../../../ui/locale.ts';
import styles from './person-page.module.css';

export interface PersonCasesProps {
  cases: readonly Case[];
  root: string;
  timeZone: string;
}

/** How this person's cases ended, and why they were needed. Those that wait stand at the head of the page. */
export function PersonCases({ cases, root, timeZone }: PersonCasesProps) {
  const { t } = useTranslation(['entry', 'workspace', 'endings', 'types']);
  const locale = useLocale();
  const ended = cases.filter(({ status, mergedInto }) => status === 'closed' && mergedInto === null);
  if (ended.length === 0) return null;
  const told = ({ outcome, cause, detractorType }: Case): string =>
    [
      outcome === null ? t('workspace:list.status.closed') : t(`endings:outcomes.${outcome}`),
      cause === null ? '' : causeName(cause, locale),
      detractorType === null ? '' : t(`types:types.${detractorType}`),
    ]
      .filter((words) => words !== '')
      .join(' · ');
  return (
    <Section title={t('person.cases')} ruled>
      <ul className={styles.ended}>
        {ended.map((one) => (
          <li key={one.id}>
            <CaseScore one={one} size={28} />
            <span>
              <Link href={`${root}/cases/${one.id}`}>
                {t('person.case-of', {
                  date: formatDate(new Date(one.openedAt), locale, 'medium', timeZone),
                })}
              </Link>
              <small>{told(one)}</small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

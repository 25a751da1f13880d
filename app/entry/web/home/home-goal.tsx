import { useTranslation } from 'react-i18next';
import type { Scores } from '../../../features/analytics/contract.ts';
import type { Target } from '../../../features/analytics/targets/contract.ts';
import { standingOf } from '../../../features/analytics/targets/standing-of.ts';
import { Link } from '../../../ui/controls/link.tsx';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatNps } from '../../../ui/format/format-nps.ts';
import { useLocale } from '../../../ui/locale.ts';
import { useOrganization } from '../organization-context.ts';
import { useTargets } from '../understand/use-understanding.ts';
import styles from './home-page.module.css';

/** The target that the answers on screen are held against: the survey's, or the team's when they are narrowed to one. */
export function useHomeGoal(query: string): Target | undefined {
  const asked = new URLSearchParams(query);
  const targets = useTargets().data;
  const survey = asked.get('survey');
  const narrowed = [...asked.keys()].filter((key) => key.startsWith('filter['));
  const team = asked.get('filter[team]');
  if (narrowed.length > 1 || (narrowed.length === 1 && team === null)) return undefined;
  return targets?.find((target) => target.survey === survey && target.team === team);
}

/** Where the figure on screen stands to it, in words. */
export function HomeGoal({ scores, target }: { scores: Scores; target: Target }) {
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const { slug } = useOrganization();
  const day = formatDate(new Date(`${target.dueOn}T12:00:00Z`), locale, 'medium', 'UTC');
  return (
    <p className={styles.quiet}>
      {t('web.home.target', { value: formatNps(target.value, locale), day })}{' '}
      {t(`web.standing-text.${standingOf(scores, target.value)}`)}{' '}
      <Link href={`/${slug}/understand/targets`}>{t('web.home.targets')}</Link>
    </p>
  );
}

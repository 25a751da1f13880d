import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/controls/link.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { formatPercent } from '../../../ui/format/format-percent.ts';
import { useLocale } from '../../../ui/locale.ts';
import { useOrganization } from '../organization-context.ts';
import { useFunnel } from '../understand/use-understanding.ts';
import styles from './home-page.module.css';

/** One quiet line: how many of those asked answered, what that leaves open, and how to read the figure. */
export function HomeResponseRate({ query }: { query: string }) {
  const { t } = useTranslation('analytics');
  const locale = useLocale();
  const { slug } = useOrganization();
  const funnel = useFunnel(query).data;
  const rate = funnel?.rate ?? null;
  return (
    <p className={styles.quiet}>
      {funnel !== undefined && rate !== null && (
        <>
          {t('web.home.rate', {
            rate: formatPercent(rate / 100, locale),
            delivered: formatNumber(funnel.delivered, locale),
          })}{' '}
          <Link href={`/${slug}/understand/response-rate?${homeSearchOf(query)}`}>{t('web.home.open')}</Link>
          {'. '}
        </>
      )}
      <Link href={`/${slug}/understand/how`}>{t('web.home.how')}</Link>
    </p>
  );
}

/** The same survey, days and narrowing in the address of another page. */
function homeSearchOf(query: string): string {
  const search = new URLSearchParams();
  for (const [key, value] of new URLSearchParams(query)) {
    const only = /^filter\[(.+)\]$/.exec(key)?.[1];
    if (only === undefined) search.set(key, value);
    else {
      search.set('only', only);
      search.set('value', value);
    }
  }
  return search.toString();
}

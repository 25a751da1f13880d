import { useTranslation } from 'react-i18next';
import { ResponseScore } from '../../../features/responses/web/response-score.tsx';
import { Link } from '../../../ui/controls/link.tsx';
import { formatAgo } from '../../../ui/format/format-ago.ts';
import { formatDate } from '../../../ui/format/format-date.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { useNow } from '../../../ui/use-now.ts';
import { useOrganization } from '../organization-context.ts';
import styles from './home-page.module.css';
import { useNewestComments } from './use-figures.ts';

const SHOWN = 6;

/** After a week "x days ago" has to be counted back; a date is read. */
const AGO_UNTIL_MS = 7 * 86_400_000;

/** The newest comments, in their own language, as they come in. */
export function HomeComments({ query }: { query: string }) {
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const { slug, timeZone } = useOrganization();
  const now = useNow();
  const when = (instant: string): string => {
    const at = new Date(instant);
    const isRecent = now.getTime() - at.getTime() < AGO_UNTIL_MS;
    return isRecent ? formatAgo(at, now, locale) : formatDate(at, locale, 'medium', timeZone);
  };
  const { data } = useNewestComments(query, SHOWN);
  if (data === undefined) return null;
  return (
    <Section
      title={t('home.comments.title')}
      aside={<Link href={`/${slug}/responses?${query}`}>{t('home.comments.all')}</Link>}
      ruled
    >
      {data.items.length === 0 ? (
        <p>{t('home.comments.empty')}</p>
      ) : (
        <ul className={styles.comments} aria-live="polite">
          {data.items.map((response) => (
            <li key={response.id} className={styles.comment}>
              <ResponseScore response={response} />
              <p className={styles.words} lang={response.locale ?? undefined}>
                {response.comment}
              </p>
              <p className={styles.by}>
                {response.contact !== null && (
                  <strong>{response.contact.name ?? response.contact.email}</strong>
                )}
                {response.contact !== null && ' · '}
                <time dateTime={response.answeredAt}>{when(response.answeredAt)}</time>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

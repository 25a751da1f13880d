import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/controls/link.tsx';
import { formatAgo } from '../../../ui/format/format-ago.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { ScoreShape } from '../../../ui/marks/score-shape.tsx';
import { useOrganization } from '../organization-context.ts';
import { useNow } from '../use-now.ts';
import styles from './home-page.module.css';
import { useNewestComments } from './use-figures.ts';

const SHOWN = 6;

/** The newest comments, in their own language, as they come in. */
export function HomeComments({ query }: { query: string }) {
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const { slug } = useOrganization();
  const now = useNow();
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
              <ScoreShape score={response.score} />
              <p className={styles.words} lang={response.locale ?? undefined}>
                {response.comment}
              </p>
              <p className={styles.by}>
                {response.contact !== null && (
                  <strong>{response.contact.name ?? response.contact.email}</strong>
                )}
                {response.contact !== null && ' · '}
                <time dateTime={response.answeredAt}>
                  {formatAgo(new Date(response.answeredAt), now, locale)}
                </time>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

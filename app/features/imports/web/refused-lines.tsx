import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/controls/link.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { useLocale } from '../../../ui/locale.ts';
import { Tag } from '../../../ui/marks/tag.tsx';
import type { ImportItem } from '../contract.ts';
import styles from './imports-page.module.css';

export interface RefusedLinesProps {
  organization: { readonly slug: string };
  item: ImportItem;
  count: number;
}

/** Why lines were refused, with the first of each, and all of them to take away. */
export function RefusedLines({ organization, item, count }: RefusedLinesProps) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  if (count === 0) return null;
  const query = new URLSearchParams({ organization: organization.slug, locale });
  return (
    <section>
      <h3 className={styles.subtitle}>{t('web.refused.title', { count, n: number(count) })}</h3>
      <ul className={styles.reasons}>
        {item.reasons.map(({ reason, count: times, examples }) => (
          <li key={reason} className={styles.reason}>
            <strong>{number(times)}</strong>
            <span>{t(`reasons.${reason}`)}</span>
            <span className={styles.examples}>
              {examples.map(({ line, value }, i) => (
                <span key={line}>
                  {i > 0 && ', '}
                  {t('web.refused.line', { line: number(line) })}
                  {value !== '' && (
                    <>
                      {' '}
                      <Tag>{value}</Tag>
                    </>
                  )}
                </span>
              ))}
              {times > examples.length && ' …'}
            </span>
          </li>
        ))}
      </ul>
      {item.reasons.length > 0 && (
        <Link href={`/api/v1/imports/${item.id}/problems.csv?${query}`} download>
          {t('web.refused.download', { count, n: number(count) })}
        </Link>
      )}
    </section>
  );
}

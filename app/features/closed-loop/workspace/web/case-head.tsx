import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatMoney } from '../../../../ui/format/format-money.ts';
import { formatDateTime } from '../../../../ui/format/format-time.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { Case } from '../../contract.ts';
import { ACCOUNT_CURRENCY } from './account-currency.ts';
import styles from './case-head.module.css';
import { CaseScore } from './case-score.tsx';
import { useCaseHeading } from './enter-case.ts';
import { nameOf } from './name-of.ts';
import { useHistory } from './use-case.ts';
import { useWorkspace } from './workspace-context.ts';

/** Who it is, and their own words. */
export function CaseHead({ one, children }: { one: Case; children: ReactNode }) {
  const { t } = useTranslation('workspace');
  const heading = useRef<HTMLHeadingElement>(null);
  const entered = useCaseHeading(one.id, heading);
  const locale = useLocale();
  const { slug, timeZone } = useWorkspace();
  const history = useHistory(one.id).data;
  const answer = history?.scores.find(({ isOfCase }) => isOfCase);
  const since =
    history === undefined ? null : formatDate(new Date(history.contact.since), locale, 'month', timeZone);
  const account = history?.account ?? null;
  const known = [
    since === null ? null : t('head.since', { date: since }),
    account?.name,
    account?.revenue == null
      ? null
      : t('history.revenue', { amount: formatMoney(account.revenue, ACCOUNT_CURRENCY, locale) }),
  ];
  return (
    <>
      <header className={styles.head}>
        <CaseScore one={one} size={52} />
        <div className={styles.who}>
          <h2 ref={heading} {...entered} className={styles.name}>
            <Link tone="ink" href={`/${slug}/contacts/${one.contact.id}`}>
              {nameOf(one.contact) ?? t('no-name')}
            </Link>
          </h2>
          <p className={styles.known}>{known.filter(Boolean).join(', ')}</p>
        </div>
        {children}
      </header>
      {one.comment === null ? (
        <p className={styles.silent}>{t('head.no-comment')}</p>
      ) : (
        <blockquote className={styles.comment} lang={answer?.locale ?? undefined}>
          {t('head.quoted', { comment: one.comment })}
        </blockquote>
      )}
      <p className={styles.source}>
        {t('head.source', {
          survey: one.survey.name,
          time: formatDateTime(new Date(answer?.answeredAt ?? one.openedAt), locale, timeZone),
        })}
      </p>
    </>
  );
}

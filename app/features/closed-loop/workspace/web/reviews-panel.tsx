import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useMay } from '../../../organizations/web/may.ts';
import type { NotedReview } from '../reviews/contract.ts';
import styles from './history-panel.module.css';
import { NoteReviewDialog } from './note-review-dialog.tsx';
import { SidePanel } from './side-panel.tsx';
import { useHistory } from './use-case.ts';
import { useRemoveReview } from './use-reviews.ts';

/** What this person wrote in public, noted by hand. */
export function ReviewsPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('workspace');
  const mayWork = useMay('work');
  const [isNoting, note] = useState(false);
  const history = useHistory(caseId).data;
  if (history === undefined) return null;
  const { reviews } = history;
  if (reviews.length === 0 && !mayWork) return null;
  return (
    <SidePanel
      title={t('reviews.title')}
      aside={
        mayWork && (
          <Button variant="quiet" dense onPress={() => note(true)}>
            {t('reviews.note')}
          </Button>
        )
      }
    >
      {reviews.length === 0 && <p className={styles.note}>{t('reviews.none')}</p>}
      <ul className={styles.events}>
        {reviews.map((review) => (
          <li key={review.id}>
            <Review review={review} caseId={caseId} mayWork={mayWork} />
          </li>
        ))}
      </ul>
      {isNoting && <NoteReviewDialog caseId={caseId} onClose={() => note(false)} />}
    </SidePanel>
  );
}

function Review({ review, caseId, mayWork }: { review: NotedReview; caseId: string; mayWork: boolean }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const remove = useRemoveReview(caseId);
  const { site, stars, words, url, writtenOn } = review;
  return (
    <>
      <strong>
        {url === null ? (
          site
        ) : (
          <Link href={url} target="_blank" rel="noreferrer">
            {site}
          </Link>
        )}
      </strong>
      {stars !== null && `, ${t('reviews.stars', { count: stars })}`}
      {words !== null && <span className={styles.note}>{t('head.quoted', { comment: words })}</span>}
      <span className={styles.note}>{formatDate(writtenOn, locale, 'medium')}</span>
      {mayWork && (
        <Button variant="quiet" dense isPending={remove.isPending} onPress={() => remove.mutate(review.id)}>
          {t('reviews.remove')}
        </Button>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { ResponseScore } from '../../../responses/web/response-score.tsx';
import { bandOf } from '../../../surveys/scale.ts';
import styles from './score-line.module.css';
import { useHistory } from './use-case.ts';
import { useWorkspace } from './workspace-context.ts';

/** What fits on a line; all of them are on the person's page. */
const SHOWN = 4;

/** A person's scores over time. */
export function ScoreLine({ caseId }: { caseId: string }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const { timeZone } = useWorkspace();
  const scores = useHistory(caseId).data?.scores ?? [];
  if (scores.length < 2) return null;
  return (
    <div className={styles.line}>
      <h3>{t('scores.title')}</h3>
      <ol>
        {scores.slice(-SHOWN).map(({ id, kind, score, answeredAt, isOfCase }) => (
          <li key={id}>
            <ResponseScore response={{ kind, score, band: bandOf(kind, score) }} size={28} />
            <time dateTime={answeredAt}>
              {formatDate(new Date(answeredAt), locale, isOfCase ? 'medium' : 'month', timeZone)}
            </time>
          </li>
        ))}
      </ol>
    </div>
  );
}

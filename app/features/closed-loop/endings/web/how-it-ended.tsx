import { useTranslation } from 'react-i18next';
import { Link } from '../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { causeName, causePath } from '../../causes/cause-name.ts';
import { useCauses } from '../../causes/web/use-causes.ts';
import { SidePanel } from '../../workspace/web/side-panel.tsx';
import { useCase } from '../../workspace/web/use-case.ts';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { Ending } from '../contract.ts';
import styles from './ending.module.css';
import { ResurveyNote } from './resurvey-note.tsx';

export interface HowItEndedProps {
  caseId: string;
  ending: NonNullable<Ending['ending']>;
  isLetGo: boolean;
}

/** The three answers, who gave them, and what follows. */
export function HowItEnded({ caseId, ending, isLetGo }: HowItEndedProps) {
  const { t } = useTranslation('endings');
  const locale = useLocale();
  const { slug, timeZone } = useWorkspace();
  const causes = useCauses().data;
  const contactId = useCase(caseId).data?.contact.id;
  const { outcome, cause, told, closedAt, closedBy } = ending;
  const date = closedAt === null ? null : formatDate(new Date(closedAt), locale, 'long', timeZone);
  return (
    <SidePanel title={t('title')}>
      <p className={styles.outcome}>
        <strong>{outcome === null ? t('no-outcome-kept') : t(`outcomes.${outcome}`)}</strong>
        {cause !== null && (
          <span>{causes === undefined ? causeName(cause, locale) : causePath(causes, cause.id, locale)}</span>
        )}
      </p>
      {told !== null && <p className={styles.told}>{told}</p>}
      {date !== null && (
        <p className={styles.note}>
          {closedBy === null
            ? t('closed-on-nobody', { date })
            : t('closed-on', { date, name: closedBy.name })}
        </p>
      )}
      {isLetGo && (
        <p className={styles.note}>
          {t('let-go')}{' '}
          {contactId !== undefined && <Link href={`/${slug}/contacts/${contactId}`}>{t('let-go-lift')}</Link>}
        </p>
      )}
      <ResurveyNote caseId={caseId} />
    </SidePanel>
  );
}

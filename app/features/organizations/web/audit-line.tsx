import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatTime } from '../../../ui/format/format-time.ts';
import { useLocale } from '../../../ui/locale.ts';
import type { AuditEntry } from '../contract.ts';
import styles from './settings-page.module.css';

/** Enough of an id to find it again. */
const ID_END = 8;

/** When, who did what, and to what. */
export function AuditLine({ entry, timeZone }: { entry: AuditEntry; timeZone: string }) {
  const { t } = useTranslation('organizations');
  const locale = useLocale();
  const { actorKind, actorName, action, subjectType, subjectId } = entry;
  const at = new Date(entry.at);
  const kind = t(`web.settings.actor.${actorKind}`);
  const type = t(`web.subjects.${subjectType}`, { defaultValue: subjectType });
  const isOrganization = subjectType === 'organization';
  return (
    <>
      <time className={styles.at} dateTime={entry.at}>
        {formatDate(at, locale, 'medium', timeZone)}, {formatTime(at, timeZone)}
      </time>
      <span className={styles.deed}>
        {actorName !== null && actorKind === 'api-key' && `${kind} `}
        <strong>{actorName ?? kind}</strong> {t(`web.actions.${action}`, { defaultValue: action })}
      </span>
      <span className={styles.subject}>
        {!isOrganization && subjectId !== null && `${type} …${subjectId.slice(-ID_END)}`}
      </span>
    </>
  );
}

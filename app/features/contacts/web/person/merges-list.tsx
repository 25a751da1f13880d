import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { Section } from '../../../../ui/layout/section.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import type { ContactItem } from '../../contract.ts';
import styles from './person.module.css';
import { useMerges, useUndoMerge } from './use-person.ts';

export interface MergesListProps {
  contact: ContactItem;
  timeZone: string;
  isMayWork: boolean;
}

/** Who was taken in, and the way back; nothing when nobody was. */
export function MergesList({ contact, timeZone, isMayWork }: MergesListProps) {
  const { t } = useTranslation('contacts');
  const locale = useLocale();
  const merges = useMerges(contact.id).data ?? [];
  const undo = useUndoMerge();
  if (merges.length === 0) return null;
  return (
    <Section title={t('web.merge.done-before')} ruled>
      <ul className={styles.duplicates}>
        {merges.map(({ id, merged, mergedAt }) => {
          const person = merged.name ?? merged.email ?? t('web.no-name');
          return (
            <li key={id}>
              <span className={styles.who}>
                {person}
                <span>
                  {t('web.merge.on', { date: formatDate(new Date(mergedAt), locale, 'medium', timeZone) })}
                </span>
              </span>
              {isMayWork && (
                <Button
                  dense
                  icon="undo"
                  aria-label={t('web.merge.undo-of', { person })}
                  onPress={() =>
                    undo.mutate(id, {
                      onSuccess: () => notify({ text: t('web.merge.undone', { person }) }),
                      onError: (error) => notify({ text: error.message }),
                    })
                  }
                >
                  {t('web.merge.undo')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

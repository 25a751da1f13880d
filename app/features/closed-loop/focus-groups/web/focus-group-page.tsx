import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { formatDateTime } from '../../../../ui/format/format-time.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { Section } from '../../../../ui/layout/section.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { ExportMenu } from '../../../organizations/web/export-menu.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import { AfterMeeting } from './after-meeting.tsx';
import styles from './focus-groups.module.css';
import { GuestList } from './guest-list.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { useFocusGroup } from './use-focus-groups.ts';

/** One table: when and where, who comes, what was said, what was learnt, and who was told. */
export function FocusGroupPage({ id }: { id: string }) {
  const { t } = useTranslation('focus-groups');
  const locale = useLocale();
  const { slug, timeZone } = useWorkspace();
  const mayWork = useMay('work');
  const [isChanging, change] = useState(false);
  const group = useFocusGroup(id);
  if (group.data === undefined) {
    return group.isError ? (
      <UnreadState title={t('web.failed')} error={group.error} onRetry={() => group.refetch()} />
    ) : (
      <Skeleton lines={6} label={t('web.reading')} />
    );
  }
  const { title, question, place, state, slots } = group.data;
  return (
    <>
      <p>
        <Link href={`/${slug}/cases/focus-groups`}>{t('web.back')}</Link>
      </p>
      <PageTitle
        note={t(`web.states.${state}`)}
        actions={
          <>
            {mayWork && state === 'planned' && (
              <Button icon="edit" onPress={() => change(true)}>
                {t('web.change')}
              </Button>
            )}
            <ExportMenu path="/api/v1/focus-groups/export" query={`group=${id}`} />
          </>
        }
      >
        {title}
      </PageTitle>
      <p className={styles.question}>{question}</p>
      <p className={styles.note}>{place}</p>
      <ul>
        {slots.map(({ id: slotId, startsAt, endsAt, seats, taken }) => (
          <li key={slotId} className={styles.note}>
            {t('web.slot', {
              when: formatDateTime(new Date(startsAt), locale, timeZone),
              minutes: Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
            })}
            , {t('web.seats', { taken, seats })}
          </li>
        ))}
      </ul>
      <div className={styles.sections}>
        <GuestList group={group.data} />
        <Section title={t('web.after')}>
          <AfterMeeting key={state} group={group.data} />
        </Section>
      </div>
      {isChanging && <PlanDialog group={group.data} onClose={() => change(false)} />}
    </>
  );
}

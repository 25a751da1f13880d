import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatDateTime } from '../../../../ui/format/format-time.ts';
import { Section } from '../../../../ui/layout/section.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { ConfirmDialog } from '../../../organizations/web/members/confirm-dialog.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { FocusGroup, FocusGuest } from '../contract.ts';
import { CandidatesDialog } from './candidates-dialog.tsx';
import styles from './focus-groups.module.css';
import { send, useGroupChange } from './use-focus-groups.ts';

/** Who is on the list, what they said, and whether they came. */
export function GuestList({ group }: { group: FocusGroup }) {
  const { t } = useTranslation('focus-groups');
  const mayWork = useMay('work');
  const [open, setOpen] = useState<'find' | 'invite' | null>(null);
  const { id, guests, state } = group;
  const listed = guests.filter((guest) => guest.state === 'listed').length;
  const isOpen = mayWork && state === 'planned';
  const invite = useGroupChange(
    () => send<{ count: number }>('POST', `focus-groups/${id}/invitations`, {}),
    ({ count }) => notify({ text: t('web.invited', { count }) }),
  );
  return (
    <Section
      title={t('web.guests')}
      aside={
        isOpen && (
          <div className={styles.deeds}>
            <Button dense onPress={() => setOpen('find')}>
              {t('web.find')}
            </Button>
            {listed > 0 && (
              <Button dense variant="primary" onPress={() => setOpen('invite')}>
                {t('web.invite', { count: listed })}
              </Button>
            )}
          </div>
        )
      }
    >
      {guests.length === 0 ? (
        <p className={styles.note}>{t('web.no-guests')}</p>
      ) : (
        <ul className={styles.rows}>
          {guests.map((guest) => (
            <li key={guest.id} className={styles.row}>
              <GuestLine guest={guest} group={group} mayWork={mayWork} />
            </li>
          ))}
        </ul>
      )}
      {open === 'find' && <CandidatesDialog groupId={id} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        isOpen={open === 'invite'}
        onClose={() => setOpen(null)}
        title={t('web.invite-title')}
        text={t('web.invite-text')}
        action={t('web.invite', { count: listed })}
        done={t('web.invited', { count: listed })}
        run={() => invite.mutateAsync(undefined)}
      />
    </Section>
  );
}

interface GuestLineProps {
  guest: FocusGuest;
  group: FocusGroup;
  mayWork: boolean;
}

function GuestLine({ guest, group, mayWork }: GuestLineProps) {
  const { t } = useTranslation('focus-groups');
  const locale = useLocale();
  const { slug, timeZone } = useWorkspace();
  const { id, contact, state, slotId, toldAt } = guest;
  const name = contact.name || contact.email || t('web.no-name');
  const slot = group.slots.find((one) => one.id === slotId);
  const note = useGroupChange(
    (came: 'came' | 'absent') => send<null>('POST', `focus-guests/${id}/attendance`, { state: came }),
    () => {},
  );
  const remove = useGroupChange(
    () => send<null>('DELETE', `focus-guests/${id}`),
    () => {},
  );
  const deed = (label: string, run: () => void) => (
    <Button dense variant="quiet" aria-label={t('web.deed-of', { deed: label, name })} onPress={run}>
      {label}
    </Button>
  );
  return (
    <>
      <div>
        <p>
          <Link href={`/${slug}/contacts/${contact.id}`}>{name}</Link>
        </p>
        <p className={styles.note}>
          {[
            t(`web.guest-states.${state}`),
            slot !== undefined && formatDateTime(new Date(slot.startsAt), locale, timeZone),
            toldAt !== null && t('web.told-on'),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      </div>
      {mayWork && toldAt === null && group.state !== 'cancelled' && (
        <div className={styles.deeds}>
          {state === 'listed' && deed(t('web.remove'), () => remove.mutate(undefined))}
          {state !== 'listed' && state !== 'came' && deed(t('web.came'), () => note.mutate('came'))}
          {(state === 'accepted' || state === 'came') && deed(t('web.absent'), () => note.mutate('absent'))}
        </div>
      )}
    </>
  );
}

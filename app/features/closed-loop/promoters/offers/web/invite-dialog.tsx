import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Checkbox } from '../../../../../ui/controls/checkbox.tsx';
import { Dialog } from '../../../../../ui/controls/dialog.tsx';
import { Select } from '../../../../../ui/controls/select.tsx';
import { Banner } from '../../../../../ui/feedback/banner.tsx';
import { Skeleton } from '../../../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { useSegments } from '../../../../contacts/web/segments/use-segments.ts';
import type { AskedPeople } from '../../contract.ts';
import type { Candidates } from '../contract.ts';
import { NotInvited } from './not-invited.tsx';
import styles from './offers.module.css';
import { useCandidates, useInvite } from './use-offers.ts';

const EVERYBODY = 'everybody';

/** Whom to invite: who may be, chosen by name, and why the others may not. */
export function InviteDialog({
  id,
  timeZone,
  onClose,
}: {
  id: string;
  timeZone: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('offers');
  const formId = useId();
  const [segment, setSegment] = useState(EVERYBODY);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const segments = useSegments().data ?? [];
  const found = useCandidates(id, segment === EVERYBODY ? null : segment);
  const invite = useInvite(id);
  const items = found.data?.items ?? [];
  const chosen = items.map(({ contact }) => contact.id).filter((one) => !left.has(one));
  const tell = ({ asked, skipped }: AskedPeople) =>
    [
      t('web.candidates.done', { count: asked.length }),
      ...(skipped.length === 0 ? [] : [t('web.candidates.left-out', { count: skipped.length })]),
    ].join(' ');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) return;
    invite.mutate(chosen, {
      onSuccess: (asked) => {
        notify({ text: tell(asked) });
        onClose();
      },
    });
  };
  return (
    <Dialog
      isOpen
      size="wide"
      onOpenChange={onClose}
      title={t('web.candidates.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('web.form.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            icon="send"
            isPending={invite.isPending}
            pendingText={t('web.candidates.sending')}
            disabledReason={chosen.length === 0 ? t('web.candidates.choose') : undefined}
          >
            {t('web.candidates.send', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        {segments.length > 0 && (
          <Select
            label={t('web.candidates.segment')}
            value={segment}
            onChange={setSegment}
            options={[
              { id: EVERYBODY, label: t('web.candidates.everybody') },
              ...segments.map(({ id: one, name }) => ({ id: one, label: name })),
            ]}
          />
        )}
        {found.data !== undefined ? (
          <>
            <People {...{ found: found.data, timeZone, left, leave }} />
            <NotInvited found={found.data} />
          </>
        ) : found.isError ? (
          <Banner tone="error">{found.error.message}</Banner>
        ) : (
          <Skeleton lines={4} label={t('web.reading')} />
        )}
        {items.length > 0 && <p className={styles.quiet}>{t('web.candidates.leaves')}</p>}
        {invite.isError && <Banner tone="error">{invite.error.message}</Banner>}
      </form>
    </Dialog>
  );
}

interface PeopleProps {
  found: Candidates;
  timeZone: string;
  /** Those who are not to be invited. */
  left: ReadonlySet<string>;
  leave: (left: ReadonlySet<string>) => void;
}

function People({ found: { items, count }, timeZone, left, leave }: PeopleProps) {
  const { t } = useTranslation('offers');
  const names = useTranslation('promoters').t;
  const locale = useLocale();
  const set = (id: string, isIn: boolean) => {
    const next = new Set(left);
    if (isIn) next.delete(id);
    else next.add(id);
    leave(next);
  };
  if (items.length === 0) return <p>{t('web.candidates.count-none')}</p>;
  return (
    <>
      <p>
        <strong>{t('web.candidates.count', { count })}</strong>{' '}
        {count > items.length && t('web.candidates.at-once', { count: items.length })}
      </p>
      <div className={styles.deeds}>
        <Button dense onPress={() => leave(new Set())}>
          {t('web.candidates.all')}
        </Button>
        <Button dense onPress={() => leave(new Set(items.map(({ contact }) => contact.id)))}>
          {t('web.candidates.none')}
        </Button>
      </div>
      <div className={styles.people}>
        {items.map(({ contact, score, answeredAt }) => (
          <Checkbox
            key={contact.id}
            isSelected={!left.has(contact.id)}
            onChange={(isIn) => set(contact.id, isIn)}
            note={t('web.candidates.score', {
              score,
              date: formatDate(new Date(answeredAt), locale, 'medium', timeZone),
            })}
          >
            {contact.name ?? contact.email ?? names('web.no-name')}
          </Checkbox>
        ))}
      </div>
    </>
  );
}

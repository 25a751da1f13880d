import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import styles from './focus-groups.module.css';
import { send, useCandidates, useGroupChange, useSegments } from './use-focus-groups.ts';

const ANY = 'any';
const BANDS = ['detractor', 'passive', 'promoter'] as const;
const TYPES = ['gone', 'looking', 'believing', 'captive'] as const;

/** Who could come, by segment, last score and type; nobody who said no is there. */
export function CandidatesDialog({ groupId, onClose }: { groupId: string; onClose: () => void }) {
  const { t } = useTranslation('focus-groups');
  const [filter, setFilter] = useState({ segment: ANY, band: ANY, type: ANY });
  const [chosen, choose] = useState<readonly string[]>([]);
  const segments = useSegments().data ?? [];
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ANY)).toString();
  const people = useCandidates(groupId, query).data ?? [];
  const ids = chosen.filter((id) => people.some(({ contact }) => contact.id === id));
  const add = useGroupChange(
    (contactIds: readonly string[]) =>
      send<{ count: number }>('POST', `focus-groups/${groupId}/guests`, { contactIds }),
    ({ count }) => {
      onClose();
      notify({ text: t('web.candidates.added', { count }) });
    },
  );
  const select = (name: keyof typeof filter, options: readonly { id: string; label: string }[]) => (
    <Select
      label={t(`web.candidates.${name}`)}
      value={filter[name]}
      onChange={(value) => setFilter({ ...filter, [name]: value })}
      options={[{ id: ANY, label: t('web.candidates.any') }, ...options]}
    />
  );
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t('web.candidates.title')}
      action={t('web.candidates.add', { count: ids.length })}
      error={add.error}
      isPending={add.isPending}
      onSubmit={() => ids.length > 0 && add.mutate(ids)}
    >
      <div className={styles.filters}>
        {select(
          'band',
          BANDS.map((id) => ({ id, label: t(`web.candidates.bands.${id}`) })),
        )}
        {select(
          'type',
          TYPES.map((id) => ({ id, label: t(`web.candidates.types.${id}`) })),
        )}
        {select(
          'segment',
          segments.map(({ id, name }) => ({ id, label: name })),
        )}
      </div>
      {people.length === 0 ? (
        <p className={styles.note}>{t('web.candidates.none')}</p>
      ) : (
        <>
          <div>
            <Button dense onPress={() => choose(people.map(({ contact }) => contact.id))}>
              {t('web.candidates.all')}
            </Button>
          </div>
          <div className={styles.people}>
            {people.map(({ contact, score, type }) => (
              <Checkbox
                key={contact.id}
                isSelected={chosen.includes(contact.id)}
                onChange={(isIn) =>
                  choose(isIn ? [...chosen, contact.id] : chosen.filter((id) => id !== contact.id))
                }
                note={[
                  score === null ? t('web.candidates.no-score') : t('web.candidates.score', { score }),
                  type !== null && t(`web.candidates.types.${type}`),
                ]
                  .filter(Boolean)
                  .join(', ')}
              >
                {contact.name || contact.email || t('web.no-name')}
              </Checkbox>
            ))}
          </div>
        </>
      )}
    </FormDialog>
  );
}

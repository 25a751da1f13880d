import { type FormEvent, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { fieldProblem, formProblem } from '../../../organizations/web/form-problem.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { useListedMembers } from '../../../organizations/web/members/use-members.ts';
import { SettingsBlock } from '../../../organizations/web/settings-block.tsx';
import styles from '../../../organizations/web/settings-page.module.css';
import { useFocusInvalid } from '../../../organizations/web/use-focus-invalid.ts';
import type { ClockSettings } from '../contract.ts';
import own from './clock-settings.module.css';
import { useChangeClockSettings } from './use-clock-settings.ts';

const FIRST_OWNER = 'first-owner';

type Figure = 'targetMinutes' | 'limitHours' | 'managerHoursBefore' | 'directorHoursAfter';

export function ClockSettingsForm({ settings }: { settings: ClockSettings }) {
  const { t } = useTranslation(['clocks', 'organizations']);
  const mayManage = useMay('manage');
  const members = useListedMembers().data ?? [];
  const [typed, type] = useState<Partial<Record<Figure, string>>>({});
  const [directorId, setDirectorId] = useState(settings.directorId);
  const form = useRef<HTMLFormElement>(null);
  const change = useChangeClockSettings(() => {
    type({});
    notify({ text: t('web.saved') });
  });
  useFocusInvalid(form, change.error);
  const numberOf = (name: Figure): number => {
    const text = typed[name];
    return text === undefined ? settings[name] : text.trim() === '' ? Number.NaN : Number(text.trim());
  };
  const draft = {
    targetMinutes: numberOf('targetMinutes'),
    limitHours: numberOf('limitHours'),
    managerHoursBefore: numberOf('managerHoursBefore'),
    directorHoursAfter: numberOf('directorHoursAfter'),
    directorId,
  };
  const figure = (name: Figure, key: string) => ({
    label: t(`web.${key}`),
    hint: t(`web.${key}-hint`),
    inputMode: 'numeric' as const,
    isReadOnly: !mayManage,
    value: typed[name] ?? String(settings[name]),
    onChange: (value: string) => type({ ...typed, [name]: value }),
    error: fieldProblem(change, draft, name),
  });
  const refused = formProblem(change.error, t('organizations:web.unreachable'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(draft);
  };
  return (
    <Form ref={form} validationBehavior="aria" onSubmit={submit}>
      <SettingsBlock title={t('web.clocks')} note={t('web.clocks-note')}>
        <div className={styles.pair}>
          <TextField {...figure('targetMinutes', 'target')} />
          <TextField {...figure('limitHours', 'limit')} />
        </div>
      </SettingsBlock>
      <SettingsBlock title={t('web.ladder')} note={t('web.ladder-note')}>
        <ol className={own.steps}>
          {(['owner', 'manager', 'director'] as const).map((rung) => (
            <li key={rung}>{t(`web.steps.${rung}`)}</li>
          ))}
        </ol>
        <div className={styles.pair}>
          <TextField {...figure('managerHoursBefore', 'manager-before')} />
          <TextField {...figure('directorHoursAfter', 'director-after')} />
        </div>
        {mayManage ? (
          <Select
            label={t('web.director')}
            value={directorId ?? FIRST_OWNER}
            onChange={(id) => setDirectorId(id === FIRST_OWNER ? null : id)}
            options={[
              { id: FIRST_OWNER, label: t('web.director-first') },
              ...members.map(({ id, name }) => ({ id, label: name })),
            ]}
            error={fieldProblem(change, draft, 'directorId')}
          />
        ) : (
          <p>{t('web.director-is', { name: settings.director?.name })}</p>
        )}
        {refused !== null && <Banner tone="error">{refused}</Banner>}
        {mayManage ? (
          <Actions>
            <Button
              type="submit"
              variant="primary"
              isPending={change.isPending}
              pendingText={t('web.saving')}
            >
              {t('web.save')}
            </Button>
          </Actions>
        ) : (
          <p className={styles.note}>{t('web.read-only')}</p>
        )}
      </SettingsBlock>
    </Form>
  );
}

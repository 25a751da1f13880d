import { type FormEvent, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../ui/layout/actions.tsx';
import type { OrganizationSettings } from '../contract.ts';
import { fieldProblem, formProblem } from './form-problem.ts';
import { LocaleSelect } from './locale-select.tsx';
import { changesOf, type NumberSetting, type SettingsDraft, type TextSetting } from './settings-draft.ts';
import styles from './settings-page.module.css';
import { TimeZoneSelect } from './time-zone-select.tsx';
import { useFocusInvalid } from './use-focus-invalid.ts';
import { useChangeSettings } from './use-settings.ts';

/** The organization's settings; only what was changed is sent. */
export function SettingsForm({ settings }: { settings: OrganizationSettings }) {
  const { t } = useTranslation('organizations');
  const [typed, type] = useState<SettingsDraft>({});
  const form = useRef<HTMLFormElement>(null);
  const change = useChangeSettings(() => {
    type({});
    notify({ text: t('web.settings.saved') });
  });
  useFocusInvalid(form, change.error);
  const changes = changesOf(typed, settings);
  const set = (draft: SettingsDraft) => type({ ...typed, ...draft });
  const words = (name: TextSetting | NumberSetting, key: string) => ({
    label: t(`web.settings.${key}`),
    value: typed[name] ?? String(settings[name]),
    onChange: (value: string) => set({ [name]: value }),
    error: fieldProblem(change, changes, name),
  });
  const number = (name: NumberSetting, key: string) => ({
    ...words(name, key),
    hint: t(`web.settings.${key}-hint`),
    inputMode: 'numeric' as const,
  });
  const refused = formProblem(change.error, t('web.unreachable'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(changes);
  };
  return (
    <Form ref={form} className={styles.form ?? ''} validationBehavior="aria" onSubmit={submit}>
      <TextField {...words('name', 'name')} isRequired />
      <div className={styles.pair}>
        <LocaleSelect
          label={t('web.settings.locale')}
          value={typed.locale ?? settings.locale}
          onChange={(locale) => set({ locale })}
        />
        <TimeZoneSelect
          label={t('web.settings.time-zone')}
          hint={t('web.settings.time-zone-hint')}
          value={typed.timeZone ?? settings.timeZone}
          onChange={(timeZone) => set({ timeZone })}
          error={fieldProblem(change, changes, 'timeZone')}
        />
      </div>
      <div className={styles.pair}>
        <TextField {...words('senderName', 'sender-name')} hint={t('web.settings.sender-name-hint')} />
        <TextField
          {...words('postalAddress', 'postal-address')}
          hint={t('web.settings.postal-address-hint')}
        />
      </div>
      <div className={styles.pair}>
        <TextField {...number('quarantineDays', 'quarantine-days')} />
        <TextField {...number('minNToShow', 'min-n-to-show')} />
        <TextField {...number('minNToCompare', 'min-n-to-compare')} />
      </div>
      {refused !== null && <Banner tone="error">{refused}</Banner>}
      <Actions>
        <Button
          type="submit"
          variant="primary"
          isPending={change.isPending}
          pendingText={t('web.settings.saving')}
        >
          {t('web.settings.save')}
        </Button>
      </Actions>
    </Form>
  );
}

import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { fieldProblem, formProblem } from '../../../organizations/web/form-problem.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { SettingsBlock } from '../../../organizations/web/settings-block.tsx';
import styles from '../../../organizations/web/settings-page.module.css';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import type { PromiseSettings } from '../contract.ts';
import { useChangePromiseSettings, usePromiseSettings } from './use-promises.ts';

/** At what hours promises come back to those who keep them. */
export function PromiseSettingsPage() {
  const { t } = useTranslation('promises');
  const settings = usePromiseSettings();
  return (
    <>
      <PageTitle note={t('web.settings.note')}>{t('web.title')}</PageTitle>
      {settings.data !== undefined ? (
        <SettingsForm settings={settings.data} />
      ) : settings.isError ? (
        <UnreadState
          title={t('web.settings.failed')}
          error={settings.error}
          onRetry={() => settings.refetch()}
        />
      ) : (
        <Skeleton lines={4} label={t('web.reading')} />
      )}
    </>
  );
}

type Field = keyof PromiseSettings;

function SettingsForm({ settings }: { settings: PromiseSettings }) {
  const { t } = useTranslation(['promises', 'organizations']);
  const mayManage = useMay('manage');
  const [typed, type] = useState<Partial<Record<Field, string>>>({});
  const change = useChangePromiseSettings(() => {
    type({});
    notify({ text: t('web.settings.saved') });
  });
  const hourOf = (name: Field): number => {
    const text = typed[name]?.trim();
    return text === undefined ? settings[name] : text === '' ? Number.NaN : Number(text);
  };
  const draft = { beforeHour: hourOf('beforeHour'), dayHour: hourOf('dayHour') };
  const field = (name: Field) => ({
    label: t(`web.settings.${name}`),
    hint: t(`web.settings.${name}-hint`),
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
    <Form validationBehavior="aria" onSubmit={submit}>
      <SettingsBlock title={t('web.settings.hours')} note={t('web.settings.hours-note')}>
        <div className={styles.pair}>
          <TextField {...field('beforeHour')} />
          <TextField {...field('dayHour')} />
        </div>
        {refused !== null && <Banner tone="error">{refused}</Banner>}
        {mayManage ? (
          <Actions>
            <Button type="submit" variant="primary" isPending={change.isPending}>
              {t('web.settings.save')}
            </Button>
          </Actions>
        ) : (
          <p className={styles.note}>{t('web.settings.read-only')}</p>
        )}
      </SettingsBlock>
    </Form>
  );
}

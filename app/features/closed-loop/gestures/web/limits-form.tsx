import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { fieldProblem, formProblem } from '../../../organizations/web/form-problem.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { useTeams } from '../../../organizations/web/members/use-teams.ts';
import { SettingsBlock } from '../../../organizations/web/settings-block.tsx';
import styles from '../../../organizations/web/settings-page.module.css';
import type { GestureSettings } from '../contract.ts';
import { moneyText, readMoney } from './money-text.ts';
import { useGestureChange } from './use-gestures.ts';

const TEAM = 'team:';

/** Budgets, the cap for one customer, and what somebody else has to agree to. */
export function LimitsForm({ settings }: { settings: GestureSettings }) {
  const { t } = useTranslation(['gestures', 'organizations']);
  const locale = useLocale();
  const mayManage = useMay('manage');
  const teams = useTeams().data ?? [];
  const [typed, type] = useState<Readonly<Record<string, string>>>({});
  const currency = typed.currency?.trim().toUpperCase() ?? settings.currency;
  const code = /^[A-Z]{3}$/.test(currency) ? currency : settings.currency;
  const kept: Record<string, number | null | undefined> = {
    budget: settings.budget,
    approvalAbove: settings.approvalAbove,
    ...Object.fromEntries(settings.teamBudgets.map(({ team, budget }) => [TEAM + team, budget])),
  };
  const shown = (name: string): string =>
    typed[name] ?? (kept[name] == null ? '' : moneyText(kept[name], code, locale));
  const money = (name: string): number | null =>
    shown(name).trim() === '' ? null : readMoney(shown(name), code);
  const count = (name: 'capCount' | 'capMonths'): number => {
    const text = typed[name]?.trim();
    return text === undefined ? settings[name] : text === '' ? Number.NaN : Number(text);
  };
  const draft: GestureSettings = {
    currency,
    period: typed.period === undefined ? settings.period : typed.period === 'quarter' ? 'quarter' : 'month',
    budget: money('budget'),
    approvalAbove: money('approvalAbove'),
    capCount: count('capCount'),
    capMonths: count('capMonths'),
    teamBudgets: teams.flatMap(({ key }) => {
      const budget = money(TEAM + key);
      return budget === null ? [] : [{ team: key, budget }];
    }),
  };
  const save = useGestureChange(
    (body: GestureSettings) =>
      fetchJson<GestureSettings>('/api/v1/gesture-settings', { method: 'PUT', body }),
    () => {
      type({});
      notify({ text: t('web.settings.saved') });
    },
  );
  const field = (name: string, label: string, value: string) => ({
    label,
    isReadOnly: !mayManage,
    value,
    onChange: (text: string) => type({ ...typed, [name]: text }),
    inputMode: 'decimal' as const,
  });
  const refused = formProblem(save.error, t('organizations:web.unreachable'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft);
  };
  return (
    <Form validationBehavior="aria" onSubmit={submit}>
      <SettingsBlock title={t('web.settings.limits')} note={t('web.settings.limits-note')}>
        <div className={styles.pair}>
          <TextField
            {...field('currency', t('web.settings.currency'), typed.currency ?? settings.currency)}
            inputMode="text"
            error={fieldProblem(save, draft, 'currency')}
          />
          <Select
            label={t('web.settings.period')}
            isDisabled={!mayManage}
            value={draft.period}
            onChange={(period) => type({ ...typed, period })}
            options={(['month', 'quarter'] as const).map((id) => ({ id, label: t(`web.settings.${id}`) }))}
          />
          <TextField
            {...field('budget', t('web.settings.budget'), shown('budget'))}
            hint={t('web.settings.budget-hint')}
            error={fieldProblem(save, draft, 'budget')}
          />
          <TextField
            {...field('approvalAbove', t('web.settings.approval-above'), shown('approvalAbove'))}
            hint={t('web.settings.approval-hint')}
            error={fieldProblem(save, draft, 'approvalAbove')}
          />
          <TextField
            {...field('capCount', t('web.settings.cap-count'), typed.capCount ?? String(settings.capCount))}
            hint={t('web.settings.cap-count-hint')}
            error={fieldProblem(save, draft, 'capCount')}
          />
          <TextField
            {...field(
              'capMonths',
              t('web.settings.cap-months'),
              typed.capMonths ?? String(settings.capMonths),
            )}
            error={fieldProblem(save, draft, 'capMonths')}
          />
        </div>
      </SettingsBlock>
      <SettingsBlock title={t('web.settings.teams')} note={t('web.settings.teams-note')}>
        {teams.length === 0 && <p className={styles.note}>{t('web.settings.no-teams')}</p>}
        <div className={styles.pair}>
          {teams.map(({ key, name }) => (
            <TextField key={key} {...field(TEAM + key, name, shown(TEAM + key))} />
          ))}
        </div>
        {refused !== null && <Banner tone="error">{refused}</Banner>}
        {mayManage ? (
          <Actions>
            <Button type="submit" variant="primary" isPending={save.isPending}>
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

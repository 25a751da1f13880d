import { type FormEvent, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import styles from './first-run-page.module.css';
import { fieldProblem, formProblem } from './form-problem.ts';
import { LocaleSelect } from './locale-select.tsx';
import { TimeZoneSelect } from './time-zone-select.tsx';
import { useFirstRun, useLook } from './use-first-run.ts';
import { useFocusInvalid } from './use-focus-invalid.ts';

export interface FirstRunFormProps {
  setupToken: string;
  locale: Locale;
  onLocale: (locale: Locale) => void;
  /** Whether there is one to look at. */
  hasDemonstration: boolean;
  onDone: (slug: string) => void;
}

export function FirstRunForm({ setupToken, hasDemonstration, locale, onLocale, onDone }: FirstRunFormProps) {
  const { t } = useTranslation('organizations');
  const [typed, type] = useState({
    setupToken,
    organization: '',
    name: '',
    email: '',
    password: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const form = useRef<HTMLFormElement>(null);
  const creation = useFirstRun(onDone);
  const look = useLook(onDone);
  useFocusInvalid(form, creation.error ?? look.error);
  const draft = { ...typed, locale };
  const lookProblem = look.error === null ? undefined : look.error.message;
  const field = (name: Exclude<keyof typeof typed, 'timeZone'>) => ({
    name,
    isRequired: true,
    label: t(`web.first-run.${name === 'setupToken' ? 'setup-token' : name}`),
    value: typed[name],
    onChange: (value: string) => type({ ...typed, [name]: value }),
    error: fieldProblem(creation, draft, name) ?? (name === 'setupToken' ? lookProblem : undefined),
  });
  const refused = formProblem(creation.error, t('web.unreachable'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    creation.mutate(draft);
  };
  return (
    <Form ref={form} className={styles.fields ?? ''} validationBehavior="aria" onSubmit={submit}>
      <TextField
        {...field('setupToken')}
        hint={t('web.first-run.setup-token-hint')}
        autoComplete="off"
        spellCheck="false"
      />
      <TextField {...field('organization')} autoComplete="organization" autoFocus={setupToken !== ''} />
      <TextField {...field('name')} autoComplete="name" />
      <TextField {...field('email')} type="email" autoComplete="email" />
      <TextField
        {...field('password')}
        type="password"
        autoComplete="new-password"
        aside={t('web.first-run.password-hint')}
      />
      <div className={styles.pair}>
        <LocaleSelect label={t('web.first-run.locale')} value={locale} onChange={onLocale} />
        <TimeZoneSelect
          label={t('web.first-run.time-zone')}
          value={typed.timeZone}
          onChange={(timeZone) => type({ ...typed, timeZone })}
          error={fieldProblem(creation, draft, 'timeZone')}
        />
      </div>
      {refused !== null && <Banner tone="error">{refused}</Banner>}
      <Button
        type="submit"
        variant="primary"
        wide
        isPending={creation.isPending}
        pendingText={t('web.first-run.creating')}
        className={styles.create ?? ''}
      >
        {t('web.first-run.create')}
      </Button>
      {hasDemonstration && (
        <Button wide isPending={look.isPending} onPress={() => look.mutate(typed.setupToken)}>
          {t('web.first-run.look')}
        </Button>
      )}
    </Form>
  );
}

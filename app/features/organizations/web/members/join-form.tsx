import { type FormEvent, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { fieldProblem } from '../form-problem.ts';
import styles from '../sign-in-page.module.css';
import { useFocusInvalid } from '../use-focus-invalid.ts';
import type { Joining } from './join-page.tsx';

/** A new person gives a name and a password; the address is the invitation's. */
export function JoinForm({ token, email, joining }: { token: string; email: string; joining: Joining }) {
  const { t } = useTranslation('organizations');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useFocusInvalid(form, joining.error);
  const draft = { token, name, password };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    joining.mutate(draft);
  };
  return (
    <Form ref={form} className={styles.fields ?? ''} validationBehavior="aria" onSubmit={submit}>
      <TextField
        label={t('web.first-run.email')}
        type="email"
        autoComplete="username"
        isReadOnly
        value={email}
      />
      <TextField
        label={t('web.first-run.name')}
        autoComplete="name"
        isRequired
        autoFocus
        value={name}
        onChange={setName}
        error={fieldProblem(joining, draft, 'name')}
      />
      <TextField
        label={t('web.first-run.password')}
        type="password"
        autoComplete="new-password"
        isRequired
        hint={t('web.first-run.password-hint')}
        value={password}
        onChange={setPassword}
        error={fieldProblem(joining, draft, 'password')}
      />
      <Button type="submit" variant="primary" wide isPending={joining.isPending}>
        {t('members.join.accept')}
      </Button>
    </Form>
  );
}

import { type FormEvent, useId, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { fieldProblem, formProblem } from './form-problem.ts';
import styles from './settings-page.module.css';
import { ShownKey } from './shown-key.tsx';
import { useFocusInvalid } from './use-focus-invalid.ts';
import { useCreateApiKey } from './use-settings.ts';

const SCOPES = ['manage', 'work', 'read', 'respond'] as const;

type Scope = (typeof SCOPES)[number];

export interface NewKeyDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Asks what the key is for, then shows it: this once. */
export function NewKeyDialog({ isOpen, onOpenChange }: NewKeyDialogProps) {
  const { t } = useTranslation('organizations');
  const [name, setName] = useState('');
  const [scope, setScope] = useState<Scope>('manage');
  const creation = useCreateApiKey();
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  useFocusInvalid(form, creation.error);
  const change = (open: boolean) => {
    onOpenChange(open);
    if (open) return;
    setName('');
    setScope('manage');
    creation.reset();
  };
  if (creation.data !== undefined) {
    return <ShownKey apiKey={creation.data.key} isOpen={isOpen} onClose={() => change(false)} />;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    creation.mutate({ name, scopes: [scope] });
  };
  const refused = formProblem(creation.error, t('web.unreachable'));
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={change}
      title={t('web.settings.new-key')}
      actions={
        <>
          <Button onPress={() => change(false)}>{t('web.settings.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={creation.isPending}>
            {t('web.settings.new-key')}
          </Button>
        </>
      }
    >
      <Form ref={form} id={formId} className={styles.form ?? ''} validationBehavior="aria" onSubmit={submit}>
        <TextField
          label={t('web.settings.key-name')}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          error={fieldProblem(creation, { name }, 'name')}
        />
        <Select
          label={t('web.settings.key-scope')}
          value={scope}
          onChange={(id) => setScope(SCOPES.find((one) => one === id) ?? 'manage')}
          options={SCOPES.map((id) => ({ id, label: t(`web.settings.scope.${id}`) }))}
        />
        {refused !== null && <Banner tone="error">{refused}</Banner>}
      </Form>
    </Dialog>
  );
}

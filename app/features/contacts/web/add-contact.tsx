import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import styles from './contacts-page.module.css';
import { useSaveContact } from './use-contacts.ts';

type LocaleChoice = 'fr' | 'en' | 'unknown';

const CHOICES: readonly LocaleChoice[] = ['unknown', 'fr', 'en'];

export function AddContact({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const formId = useId();
  const save = useSaveContact();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [locale, setLocale] = useState<LocaleChoice>('unknown');
  const problem = save.error instanceof ProblemError ? save.error : null;
  const emailError = problem?.field('email');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = {
      email: email.trim(),
      ...(name.trim() !== '' && { name: name.trim() }),
      ...(locale !== 'unknown' && { locale }),
    };
    save.mutate(input, {
      onSuccess: () => {
        notify({ text: t('web.add.done', { person: name.trim() || email.trim() }) });
        onClose();
      },
    });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('web.add.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('web.add.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={save.isPending}
            pendingText={t('web.add.working')}
            disabledReason={email.trim() === '' ? t('web.add.missing') : undefined}
          >
            {t('web.add.confirm')}
          </Button>
        </>
      }
    >
      <Form id={formId} className={styles.form ?? ''} validationBehavior="aria" onSubmit={submit}>
        <TextField
          autoFocus
          isRequired
          type="email"
          label={t('web.add.email')}
          value={email}
          onChange={setEmail}
          error={emailError}
        />
        <TextField label={t('web.add.name')} value={name} onChange={setName} error={problem?.field('name')} />
        <Select
          label={t('web.add.locale')}
          value={locale}
          onChange={(id) => setLocale(CHOICES.find((choice) => choice === id) ?? 'unknown')}
          options={CHOICES.map((id) => ({ id, label: t(`web.locales.${id}`) }))}
        />
        {save.isError && emailError === undefined && <Banner tone="error">{save.error.message}</Banner>}
      </Form>
    </Dialog>
  );
}

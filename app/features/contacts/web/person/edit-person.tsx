import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { IconButton } from '../../../../ui/controls/icon-button.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { ContactItem, UpdateContact } from '../../contract.ts';
import { AccountField } from './account-field.tsx';
import styles from './person.module.css';
import { changeOf, type PersonDraft, type PropertyDraft } from './person-draft.ts';
import { useUpdatePerson } from './use-person.ts';

const FIELDS = ['name', 'email', 'phone', 'externalId'] as const;
const LABELS = {
  name: 'add.name',
  email: 'person.email',
  phone: 'person.phone',
  externalId: 'columns.external-id',
};
const LOCALES = ['unknown', 'fr', 'en'] as const;
const CONSENTS = ['presumed', 'given', 'refused'] as const;

/** Corrects what is known of somebody. */
export function EditPerson({ contact, onClose }: { contact: ContactItem; onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const formId = useId();
  const update = useUpdatePerson(contact.id);
  const [draft, setDraft] = useState<PersonDraft>(() => ({
    name: contact.name ?? '',
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    externalId: contact.externalId ?? '',
    account: contact.account,
    locale: contact.locale,
    consent: contact.consent,
    properties: Object.entries(contact.properties).map(([name, value], id) => ({ id, name, value })),
  }));
  const problem = update.error instanceof ProblemError ? update.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const change: UpdateContact = changeOf(contact, draft);
    if (Object.keys(change).length === 0) return onClose();
    update.mutate(change, {
      onSuccess: () => {
        notify({ text: t('web.person.saved') });
        onClose();
      },
    });
  };
  const hasFieldProblem = FIELDS.some((name) => problem?.field(name) !== undefined);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('web.person.edit-title')}
      actions={
        <>
          <Button onPress={onClose}>{t('web.add.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={update.isPending}
            pendingText={t('web.person.saving')}
          >
            {t('web.person.save')}
          </Button>
        </>
      }
    >
      <Form id={formId} className={styles.form ?? ''} validationBehavior="aria" onSubmit={submit}>
        {FIELDS.map((name) => (
          <TextField
            key={name}
            label={t(`web.${LABELS[name]}`)}
            type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
            value={draft[name]}
            onChange={(value) => setDraft({ ...draft, [name]: value })}
            error={problem?.field(name)}
          />
        ))}
        <AccountField
          account={draft.account}
          error={problem?.field('accountId')}
          onChange={(account) => setDraft({ ...draft, account })}
        />
        <Select
          label={t('web.columns.locale')}
          value={draft.locale ?? 'unknown'}
          onChange={(id) => setDraft({ ...draft, locale: id === 'fr' || id === 'en' ? id : null })}
          options={LOCALES.map((id) => ({ id, label: t(`web.locales.${id}`) }))}
        />
        <Select
          label={t('web.person.consent')}
          value={draft.consent}
          onChange={(id) =>
            setDraft({ ...draft, consent: CONSENTS.find((one) => one === id) ?? draft.consent })
          }
          options={CONSENTS.map((id) => ({ id, label: t(`web.consents.${id}`) }))}
        />
        <Properties
          properties={draft.properties}
          error={problem?.field('properties')}
          onChange={(properties) => setDraft({ ...draft, properties })}
        />
        {update.isError && !hasFieldProblem && <Banner tone="error">{update.error.message}</Banner>}
      </Form>
    </Dialog>
  );
}

interface PropertiesProps {
  properties: readonly PropertyDraft[];
  error: string | undefined;
  onChange: (properties: readonly PropertyDraft[]) => void;
}

function Properties({ properties, error, onChange }: PropertiesProps) {
  const { t } = useTranslation('contacts');
  const change = (id: number, part: Partial<PropertyDraft>) =>
    onChange(properties.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const nextId = properties.reduce((highest, { id }) => Math.max(highest, id), -1) + 1;
  return (
    <fieldset className={styles.properties}>
      <legend>{t('web.person.properties')}</legend>
      {properties.map(({ id, name, value }) => (
        <div key={id} className={styles.property}>
          <TextField
            label={t('web.person.property-name')}
            value={name}
            onChange={(text) => change(id, { name: text })}
          />
          <TextField
            label={t('web.person.property-value')}
            value={value}
            onChange={(text) => change(id, { value: text })}
          />
          <IconButton
            icon="close"
            label={t('web.person.remove-property', { name })}
            onPress={() => onChange(properties.filter((one) => one.id !== id))}
          />
        </div>
      ))}
      {error !== undefined && <Banner tone="error">{error}</Banner>}
      <Button
        dense
        icon="plus"
        onPress={() => onChange([...properties, { id: nextId, name: '', value: '' }])}
      >
        {t('web.person.add-property')}
      </Button>
    </fieldset>
  );
}

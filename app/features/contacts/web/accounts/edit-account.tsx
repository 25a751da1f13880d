import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { AccountItem } from '../../accounts/contract.ts';
import styles from '../contacts-page.module.css';
import { readAmount } from './read-amount.ts';
import { useCreateAccount, useUpdateAccount } from './use-accounts.ts';

const NOBODY = 'nobody';

/** A new company, or what is known of one. */
export function EditAccount({ account, onClose }: { account?: AccountItem; onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const formId = useId();
  const create = useCreateAccount();
  const update = useUpdateAccount(account?.id ?? '');
  const members = useMembers(account !== undefined);
  const [name, setName] = useState(account?.name ?? '');
  const [externalId, setExternalId] = useState(account?.externalId ?? '');
  const [revenue, setRevenue] = useState(account?.revenue == null ? '' : String(account.revenue));
  const [ownerId, setOwner] = useState(account?.owner?.id ?? NOBODY);
  const amount = readAmount(revenue);
  const saving = account === undefined ? create : update;
  const problem = saving.error instanceof ProblemError ? saving.error : null;
  const onSuccess = () => {
    notify({ text: t('web.accounts.saved', { name }) });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (amount === undefined) return;
    if (account === undefined) {
      const known = { ...(externalId.trim() !== '' && { externalId: externalId.trim() }) };
      create.mutate({ name, ...known, ...(amount !== null && { revenue: amount }) }, { onSuccess });
    } else {
      const owner = ownerId === NOBODY ? null : ownerId;
      update.mutate(
        { name, externalId: externalId.trim() || null, revenue: amount, ownerId: owner },
        { onSuccess },
      );
    }
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={account === undefined ? t('web.accounts.add') : t('web.accounts.edit')}
      actions={
        <>
          <Button onPress={onClose}>{t('web.add.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={saving.isPending}
            pendingText={t('web.person.saving')}
            disabledReason={name.trim() === '' ? t('web.accounts.name-missing') : undefined}
          >
            {t('web.person.save')}
          </Button>
        </>
      }
    >
      <Form id={formId} className={styles.form ?? ''} validationBehavior="aria" onSubmit={submit}>
        <TextField
          autoFocus
          isRequired
          label={t('web.accounts.name')}
          value={name}
          onChange={setName}
          error={problem?.field('name')}
        />
        <TextField
          label={t('web.accounts.revenue')}
          hint={t('web.accounts.revenue-hint')}
          value={revenue}
          onChange={setRevenue}
          inputMode="numeric"
          error={amount === undefined ? t('web.accounts.revenue-bad') : problem?.field('revenue')}
        />
        <TextField
          label={t('web.columns.external-id')}
          value={externalId}
          onChange={setExternalId}
          error={problem?.field('externalId')}
        />
        {account !== undefined && (
          <Select
            label={t('web.accounts.owner')}
            value={ownerId}
            onChange={setOwner}
            options={[
              { id: NOBODY, label: t('web.accounts.nobody') },
              ...members.map((member) => ({ id: member.id, label: member.name })),
            ]}
          />
        )}
        {saving.isError && (problem?.problem.errors ?? []).length === 0 && (
          <Banner tone="error">{saving.error.message}</Banner>
        )}
      </Form>
    </Dialog>
  );
}

function useMembers(isNeeded: boolean): readonly { id: string; name: string }[] {
  const { data } = useQuery({
    queryKey: ['organization', 'members'],
    queryFn: async () =>
      (await fetchJson<{ items: { id: string; name: string }[] }>('/api/v1/members')).items,
    enabled: isNeeded,
  });
  return data ?? [];
}

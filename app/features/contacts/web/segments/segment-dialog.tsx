import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { ContactFilter } from '../../contract.ts';
import type { Segment } from '../../segments/contract.ts';
import styles from '../contacts-page.module.css';
import { useCreateSegment, useUpdateSegment } from './use-segments.ts';

export interface SegmentDialogProps {
  /** The one that gets another name; a new one without it. */
  segment?: Segment;
  filter: ContactFilter;
  onClose: () => void;
}

/** Gives a filter a name, and says whether all may use it. */
export function SegmentDialog({ segment, filter, onClose }: SegmentDialogProps) {
  const { t } = useTranslation('contacts');
  const formId = useId();
  const create = useCreateSegment();
  const update = useUpdateSegment();
  const [name, setName] = useState(segment?.name ?? '');
  const [isShared, share] = useState(segment?.isShared ?? false);
  const saving = segment === undefined ? create : update;
  const problem = saving.error instanceof ProblemError ? saving.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      notify({ text: t('web.segments.saved', { name }) });
      onClose();
    };
    if (segment === undefined) create.mutate({ name, filter, isShared }, { onSuccess });
    else update.mutate({ id: segment.id, name, isShared }, { onSuccess });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={segment === undefined ? t('web.segments.keep-title') : t('web.segments.rename-title')}
      actions={
        <>
          <Button onPress={onClose}>{t('web.add.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={saving.isPending}
            pendingText={t('web.person.saving')}
            disabledReason={name.trim() === '' ? t('web.segments.name-missing') : undefined}
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
          label={t('web.segments.name')}
          value={name}
          onChange={setName}
          maxLength={80}
          error={problem?.field('name')}
        />
        <Checkbox isSelected={isShared} onChange={share} note={t('web.segments.share-note')}>
          {t('web.segments.share')}
        </Checkbox>
        {saving.isError && problem?.field('name') === undefined && (
          <Banner tone="error">{saving.error.message}</Banner>
        )}
      </Form>
    </Dialog>
  );
}

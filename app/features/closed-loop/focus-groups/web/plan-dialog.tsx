import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { FocusGroup } from '../contract.ts';
import { givenSlots, type TypedSlot, typedSlots, usualSlot } from './group-form.ts';
import { SlotFields } from './slot-fields.tsx';
import { send, useGroupChange } from './use-focus-groups.ts';

export interface PlanDialogProps {
  /** Left out: a new one is planned. */
  group?: FocusGroup;
  onClose: () => void;
}

/** A question, a place, and times to choose from. */
export function PlanDialog({ group, onClose }: PlanDialogProps) {
  const { t } = useTranslation('focus-groups');
  const { timeZone } = useWorkspace();
  const first = usualSlot(new Date(), timeZone);
  const [words, setWords] = useState({
    title: group?.title ?? '',
    question: group?.question ?? '',
    place: group?.place ?? '',
  });
  const [slots, setSlots] = useState<readonly TypedSlot[]>(
    group === undefined ? [first] : typedSlots(group, timeZone),
  );
  const plan = useGroupChange(
    (body: object) =>
      group === undefined
        ? send<FocusGroup>('POST', 'focus-groups', body)
        : send<FocusGroup>('PATCH', `focus-groups/${group.id}`, body),
    () => {
      onClose();
      notify({ text: t(group === undefined ? 'web.form.created' : 'web.saved') });
    },
  );
  const problem = plan.error instanceof ProblemError ? plan.error : null;
  const text = (name: keyof typeof words) => ({
    label: t(`web.form.${name}`),
    isRequired: true,
    value: words[name],
    onChange: (value: string) => setWords({ ...words, [name]: value }),
    error: problem?.field(name),
  });
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t(group === undefined ? 'web.create' : 'web.change')}
      action={t(group === undefined ? 'web.form.save' : 'web.save')}
      error={plan.error}
      isPending={plan.isPending}
      onSubmit={() => plan.mutate({ ...words, slots: givenSlots(slots) })}
    >
      <TextField {...text('title')} autoFocus />
      <CorrectedTextArea {...text('question')} rows={2} hint={t('web.form.question-hint')} />
      <TextField {...text('place')} />
      <SlotFields {...{ slots, problem, first }} onChange={setSlots} />
    </FormDialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { causePath } from '../../causes/cause-name.ts';
import { useCauses } from '../../causes/web/use-causes.ts';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { nameOf } from '../../workspace/web/name-of.ts';
import { useCase } from '../../workspace/web/use-case.ts';
import type { Ending } from '../contract.ts';
import { type CaseOutcome, isLost, OUTCOMES } from '../outcome.ts';
import { type Farewell, FarewellFields } from './farewell-fields.tsx';
import { OwedPromises } from './owed-promises.tsx';
import { useCloseCase } from './use-ending.ts';

export interface CloseDialogProps {
  caseId: string;
  known: Ending;
  onClose: () => void;
}

/** The three answers without which no case is closed; letting somebody go says what it means. */
export function CloseDialog({ caseId, known, onClose }: CloseDialogProps) {
  const { t } = useTranslation('endings');
  const one = useCase(caseId).data;
  const [outcome, setOutcome] = useState<CaseOutcome | null>(null);
  const [causeId, setCauseId] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const [farewell, setFarewell] = useState<Farewell | null>(null);
  const close = useCloseCase(caseId);
  const problem = close.error instanceof ProblemError ? close.error : null;
  const { tries, triesNeeded: needed, lastMessageId } = known;
  const choose = (id: string) => {
    const chosen = OUTCOMES.find((one) => one === id) ?? null;
    setOutcome(chosen);
    // Another way of losing somebody has another letter.
    setFarewell(null);
  };
  const submit = () => {
    const letter = farewell === null || !isLost(outcome) ? null : { ...farewell, lastMessageId };
    close.mutate(
      { outcome, causeId, told, farewell: letter },
      {
        onSuccess: () => {
          onClose();
          if (outcome !== null) notify({ text: t('closed', { outcome: t(`outcomes.${outcome}`) }) });
        },
      },
    );
  };
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t('dialog', { name: (one && nameOf(one.contact)) ?? '…' })}
      action={t('close')}
      error={close.error}
      isPending={close.isPending}
      onSubmit={submit}
    >
      <OwedPromises promises={known.openPromises} />
      <RadioGroup
        label={t('outcome')}
        value={outcome}
        onChange={choose}
        error={problem?.field('outcome')}
        options={OUTCOMES.map((id) => ({
          id,
          label: t(`outcomes.${id}`),
          note: t(`outcome-notes.${id}`, { count: tries, tries, needed }),
        }))}
      />
      <CauseSelect value={causeId} onChange={setCauseId} error={problem?.field('causeId')} />
      <CorrectedTextArea
        caseId={caseId}
        label={t('told')}
        hint={t('told-hint')}
        rows={3}
        value={told}
        onChange={setTold}
        error={problem?.field('told')}
      />
      {isLost(outcome) && (
        <FarewellFields
          caseId={caseId}
          outcome={outcome}
          known={known}
          farewell={farewell}
          onChange={setFarewell}
        />
      )}
    </FormDialog>
  );
}

function CauseSelect(props: {
  value: string | null;
  onChange: (id: string) => void;
  error?: string | undefined;
}) {
  const { t } = useTranslation('endings');
  const locale = useLocale();
  const causes = useCauses().data ?? [];
  const options = causes
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ id }) => ({ id, label: causePath(causes, id, locale) }));
  return (
    <Select
      label={t('cause')}
      placeholder={t('choose-cause')}
      hint={causes.length > 0 && options.length === 0 ? t('no-causes') : undefined}
      options={options}
      {...props}
    />
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import { fieldProblem } from '../../../organizations/web/form-problem.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { useWorkers } from '../../workspace/web/use-members.ts';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { CasePromise } from '../contract.ts';
import styles from './promises.module.css';
import { ToldChoice } from './told-choice.tsx';
import { useMakePromise, useMovePromise } from './use-promises.ts';

const DAY_MS = 86_400_000;
const NOON = '12:00';

interface PromiseDialogProps {
  caseId: string;
  /** The one that gets another date; null for a new one. */
  promise: CasePromise | null;
  onClose: () => void;
}

export function PromiseDialog({ caseId, promise, onClose }: PromiseDialogProps) {
  return promise === null ? (
    <MakeDialog caseId={caseId} onClose={onClose} />
  ) : (
    <MoveDialog promise={promise} onClose={onClose} />
  );
}

function MakeDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation('promises');
  const { timeZone, me } = useWorkspace();
  const members = useWorkers();
  const [draft, setDraft] = useState({
    what: '',
    dueOn: isoDayIn(new Date(Date.now() + DAY_MS), timeZone),
    dueTime: NOON,
    keeperId: me.id,
  });
  const make = useMakePromise(caseId, () => {
    onClose();
    notify({ text: t('web.made') });
  });
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t('web.make-title')}
      action={t('web.make')}
      error={make.error}
      isPending={make.isPending}
      onSubmit={() => make.mutate(draft)}
    >
      <TextField
        label={t('web.what')}
        hint={t('web.what-hint')}
        isRequired
        autoFocus
        value={draft.what}
        onChange={(what) => setDraft({ ...draft, what })}
        error={fieldProblem(make, draft, 'what')}
      />
      <DueFields draft={draft} onChange={(due) => setDraft({ ...draft, ...due })} of={make} />
      <Select
        label={t('web.keeper')}
        value={draft.keeperId}
        onChange={(keeperId) => setDraft({ ...draft, keeperId })}
        options={members.map(({ id, name }) => ({ id, label: name }))}
        error={fieldProblem(make, draft, 'keeperId')}
      />
    </FormDialog>
  );
}

function MoveDialog({ promise, onClose }: { promise: CasePromise; onClose: () => void }) {
  const { t } = useTranslation('promises');
  const [draft, setDraft] = useState<Due & { reason: string; customerTold: boolean | null }>({
    dueOn: promise.dueOn,
    dueTime: promise.dueTime,
    reason: '',
    customerTold: null,
  });
  const move = useMovePromise(promise.id, () => {
    onClose();
    notify({ text: t('web.moved-now') });
  });
  const sent = draft as typeof draft & { customerTold: boolean };
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t('web.move-title')}
      action={t('web.deeds.move')}
      error={move.error}
      isPending={move.isPending}
      onSubmit={() => move.mutate(sent)}
    >
      <p>{promise.what}</p>
      <DueFields draft={sent} onChange={(due) => setDraft({ ...draft, ...due })} of={move} />
      <CorrectedTextArea
        caseId={promise.caseId}
        label={t('web.reason')}
        rows={2}
        isRequired
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
        error={fieldProblem(move, sent, 'reason')}
      />
      <ToldChoice
        value={draft.customerTold}
        onChange={(customerTold) => setDraft({ ...draft, customerTold })}
        error={fieldProblem(move, sent, 'customerTold')}
      />
    </FormDialog>
  );
}

interface Due {
  readonly dueOn: string;
  readonly dueTime: string;
}

interface DueFieldsProps<Draft extends Due> {
  draft: Draft;
  onChange: (due: Partial<Due>) => void;
  of: { readonly error: Error | null; readonly variables: Draft | undefined };
}

/** A day and an hour on the organization's clock. */
function DueFields<Draft extends Due>({ draft, onChange, of }: DueFieldsProps<Draft>) {
  const { t } = useTranslation('promises');
  return (
    <div className={styles.pair}>
      <TextField
        label={t('web.due-on')}
        type="date"
        isRequired
        value={draft.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
        error={fieldProblem(of, draft, 'dueOn')}
      />
      <TextField
        label={t('web.due-time')}
        type="time"
        isRequired
        value={draft.dueTime}
        onChange={(dueTime) => onChange({ dueTime: dueTime.slice(0, 5) })}
        error={fieldProblem(of, draft, 'dueTime')}
      />
    </div>
  );
}

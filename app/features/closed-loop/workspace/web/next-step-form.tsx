import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import type { Case } from '../../contract.ts';
import styles from './next-step-panel.module.css';
import type { Owner } from './patch-cases.ts';
import type { useNextStep } from './use-next-step.ts';
import { useWorkspace } from './workspace-context.ts';

const OWNER = 'owner';
const DAY_MS = 86_400_000;

export interface NextStepFormProps {
  one: Case;
  members: readonly Owner[];
  step: ReturnType<typeof useNextStep>;
  onClose: () => void;
}

export function NextStepForm({ one, members, step, onClose }: NextStepFormProps) {
  const { t } = useTranslation('workspace');
  const { timeZone } = useWorkspace();
  const { nextStep } = one;
  const [text, setText] = useState(nextStep?.text ?? '');
  const [dueOn, setDueOn] = useState(nextStep?.dueOn ?? isoDayIn(new Date(Date.now() + DAY_MS), timeZone));
  const [memberId, setMember] = useState(nextStep?.member?.id ?? OWNER);
  const problem = step.error instanceof ProblemError ? step.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    step.mutate({ text, dueOn, memberId: memberId === OWNER ? null : memberId }, { onSuccess: onClose });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        autoFocus
        label={t('step.text')}
        value={text}
        onChange={setText}
        error={problem?.field('text')}
      />
      <TextField
        label={t('step.day')}
        type="date"
        value={dueOn}
        onChange={setDueOn}
        error={problem?.field('dueOn')}
      />
      <Select
        label={t('step.who')}
        value={memberId}
        onChange={setMember}
        options={[
          { id: OWNER, label: t('step.owner') },
          ...members.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      <div className={styles.actions}>
        <Button variant="primary" dense type="submit" isPending={step.isPending}>
          {t('step.save')}
        </Button>
        <Button variant="quiet" dense onPress={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

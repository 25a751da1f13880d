import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextArea } from '../../../../ui/controls/text-area.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { useWorkers } from '../../workspace/web/use-members.ts';
import { TITLE_MAX } from '../contract.ts';

export interface TaskDraft {
  readonly title: string;
  readonly ownerId: string | null;
  /** Empty while no day is chosen. */
  readonly dueOn: string;
}

export interface TaskFieldsProps {
  draft: TaskDraft;
  onChange: (draft: TaskDraft) => void;
  problem: ProblemError | null;
}

/** What, who, by when. */
export function TaskFields({ draft, onChange, problem }: TaskFieldsProps) {
  const { t } = useTranslation('tasks');
  const workers = useWorkers();
  return (
    <>
      <TextArea
        autoFocus
        rows={2}
        label={t('web.dialog.title')}
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        maxLength={TITLE_MAX}
        error={problem?.field('title')}
      />
      <Select
        label={t('web.dialog.owner')}
        value={draft.ownerId}
        onChange={(ownerId) => onChange({ ...draft, ownerId })}
        options={workers.map(({ id, name }) => ({ id, label: name }))}
        error={problem?.field('ownerId')}
      />
      <TextField
        type="date"
        label={t('web.dialog.due')}
        value={draft.dueOn}
        onChange={(dueOn) => onChange({ ...draft, dueOn })}
        error={problem?.field('dueOn')}
      />
    </>
  );
}

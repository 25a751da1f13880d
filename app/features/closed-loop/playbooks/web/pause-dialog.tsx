import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import type { Playbook } from '../contract.ts';
import { usePausePlaybook } from './use-playbooks.ts';

const CHOICES = ['go-on', 'stop'] as const;

/** Nothing starts any more; whoever pauses says what becomes of what is under way. */
export function PauseDialog({ playbook, onClose }: { playbook: Playbook; onClose: () => void }) {
  const { t } = useTranslation('playbooks');
  const [runs, setRuns] = useState<(typeof CHOICES)[number]>('go-on');
  const pause = usePausePlaybook(playbook.id, () => {
    onClose();
    notify({ text: t('web.paused') });
  });
  const { running } = playbook.runs;
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t('web.pause-ask', { name: playbook.name })}
      action={t('web.pause')}
      error={pause.error}
      isPending={pause.isPending}
      onSubmit={() => pause.mutate(runs)}
    >
      <p>{t('web.pause-text')}</p>
      {running > 0 && (
        <RadioGroup
          label={t('web.pause-runs', { count: running })}
          options={CHOICES.map((id) => ({ id, label: t(`web.pause-choice.${id}`) }))}
          value={runs}
          onChange={(id) => setRuns(id === 'stop' ? 'stop' : 'go-on')}
        />
      )}
    </FormDialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { ConfirmDialog } from '../../../organizations/web/members/confirm-dialog.tsx';
import type { Definition, Playbook } from '../contract.ts';
import { PlaybookState } from './playbook-state.tsx';
import styles from './playbooks.module.css';
import { StepList } from './step-list.tsx';
import type { Names } from './step-words.ts';
import { StopsField } from './stops-field.tsx';
import { TrialPanel } from './trial-panel.tsx';
import { TriggerLine } from './trigger-line.tsx';
import { removePlaybook, useWritePlaybook } from './use-playbooks.ts';

export interface PlaybookEditorProps {
  playbook: Playbook;
  names: Names;
  timeZone: string;
  onGone: () => void;
}

/** Written on the left, tried and switched on on the right. */
export function PlaybookEditor({ playbook, names, timeZone, onGone }: PlaybookEditorProps) {
  const { t } = useTranslation('playbooks');
  const [name, setName] = useState(playbook.name);
  const [definition, setDefinition] = useState(playbook.definition);
  const [isRemoving, remove] = useState(false);
  const change = (part: Partial<Definition>) => setDefinition({ ...definition, ...part });
  const write = useWritePlaybook(playbook.id, (written) => {
    setName(written.name);
    setDefinition(written.definition);
    notify({ text: t('web.saved') });
  });
  const isChanged =
    name !== playbook.name || JSON.stringify(definition) !== JSON.stringify(playbook.definition);
  return (
    <>
      <PageTitle note={<PlaybookState playbook={playbook} />}>{playbook.name}</PageTitle>
      <div className={styles.columns}>
        <div className={styles.editor}>
          <TextField label={t('web.name')} value={name} onChange={setName} maxLength={120} />
          <TriggerLine {...{ definition, names, onChange: change }} />
          <StepList steps={definition.steps} names={names} onChange={(steps) => change({ steps })} />
          <StopsField
            trigger={definition.trigger}
            stops={definition.stops}
            onChange={(stops) => change({ stops })}
          />
          {write.error !== null && (
            <Banner tone="error">{problemOf(write.error, t('web.unreachable'))}</Banner>
          )}
          <div className={styles.foot}>
            <Button
              variant="primary"
              isPending={write.isPending}
              disabledReason={isChanged ? undefined : t('web.nothing-changed')}
              onPress={() => write.mutate({ name, definition })}
            >
              {t('web.save')}
            </Button>
            <Button variant="danger" onPress={() => remove(true)}>
              {t('web.remove')}
            </Button>
          </div>
        </div>
        <TrialPanel {...{ playbook, timeZone, isChanged }} />
      </div>
      <ConfirmDialog
        isOpen={isRemoving}
        onClose={() => remove(false)}
        title={t('web.remove-ask', { name: playbook.name })}
        text={t('web.remove-text', { count: playbook.runs.running })}
        action={t('web.remove')}
        done={t('web.removed', { name: playbook.name })}
        run={() => removePlaybook(playbook.id)}
        onDone={onGone}
      />
    </>
  );
}

/** The first sentence about a field, else what was refused as a whole. */
function problemOf(error: Error, unreachable: string): string {
  if (!(error instanceof ProblemError)) return unreachable;
  return error.problem.errors?.[0]?.detail ?? error.message;
}

import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { fieldProblem, formProblem } from '../../../organizations/web/form-problem.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { ConfirmDialog } from '../../../organizations/web/members/confirm-dialog.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { warningsIn } from '../../notes/warning-words.ts';
import { WarnedWords } from '../../notes/web/warned-words.tsx';
import type { FocusGroup } from '../contract.ts';
import styles from './focus-groups.module.css';
import { TellBack } from './tell-back.tsx';
import { send, useGroupChange } from './use-focus-groups.ts';

/** What was kept before was asked about before. */
const newWarnings = (before: string, after: string) => (before === after ? [] : warningsIn(after));

/** What was said and learnt; whether it took place; and telling it back. */
export function AfterMeeting({ group }: { group: FocusGroup }) {
  const { t } = useTranslation(['focus-groups', 'organizations']);
  const mayWork = useMay('work') && group.state !== 'cancelled';
  const [notes, setNotes] = useState(group.notes);
  const [learnt, setLearnt] = useState(group.learnt);
  const [isCancelling, cancel] = useState(false);
  const change = (body: object) => send<FocusGroup>('PATCH', `focus-groups/${group.id}`, body);
  const save = useGroupChange(change, () => notify({ text: t('web.saved') }));
  const call = useGroupChange(change, () => {});
  const warnings = [...newWarnings(group.notes, notes), ...newWarnings(group.learnt, learnt)];
  const draft = { notes, learnt, ...(warnings.length > 0 && { confirmed: true }) };
  const sent = { error: save.error, variables: save.variables as typeof draft | undefined };
  const refused = formProblem(save.error, t('organizations:web.unreachable'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft);
  };
  return (
    <>
      <Form validationBehavior="aria" onSubmit={submit} className={styles.form ?? ''}>
        <CorrectedTextArea
          label={t('web.notes')}
          hint={t('web.notes-hint')}
          rows={5}
          isReadOnly={!mayWork}
          value={notes}
          onChange={setNotes}
          error={fieldProblem(sent, draft, 'notes')}
        />
        <CorrectedTextArea
          label={t('web.learnt')}
          hint={t('web.learnt-hint')}
          rows={3}
          isReadOnly={!mayWork}
          value={learnt}
          onChange={setLearnt}
          error={fieldProblem(sent, draft, 'learnt')}
        />
        <WarnedWords warnings={warnings} />
        {refused !== null && <Banner tone="error">{refused}</Banner>}
        {mayWork && (
          <Actions>
            <Button
              type="submit"
              variant={warnings.length > 0 ? 'secondary' : 'primary'}
              isPending={save.isPending}
            >
              {t(warnings.length > 0 ? 'web.save-anyway' : 'web.save')}
            </Button>
            {group.state === 'planned' && (
              <>
                <Button onPress={() => save.mutate({ ...draft, state: 'held' })}>{t('web.held')}</Button>
                <Button variant="quiet" onPress={() => cancel(true)}>
                  {t('web.cancel')}
                </Button>
              </>
            )}
          </Actions>
        )}
      </Form>
      {mayWork && <TellBack group={group} />}
      <ConfirmDialog
        isOpen={isCancelling}
        onClose={() => cancel(false)}
        title={t('web.cancel-title')}
        text={t('web.cancel-text')}
        action={t('web.cancel')}
        done={t('web.cancel-done')}
        run={() => call.mutateAsync({ state: 'cancelled' })}
      />
    </>
  );
}

import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { fieldProblem, formProblem } from '../../../organizations/web/form-problem.ts';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import type { FocusGroup, TellBack as Message } from '../contract.ts';
import styles from './focus-groups.module.css';
import { send, useGroupChange } from './use-focus-groups.ts';

/** Says to those who came what changed thanks to them. */
export function TellBack({ group }: { group: FocusGroup }) {
  const { t } = useTranslation(['focus-groups', 'organizations']);
  const [message, setMessage] = useState('');
  const untold = group.guests.filter(({ state, toldAt }) => state === 'came' && toldAt === null).length;
  const tell = useGroupChange(
    (body: Message) => send<{ count: number }>('POST', `focus-groups/${group.id}/told`, body),
    ({ count }) => {
      setMessage('');
      notify({ text: t('web.told', { count }) });
    },
  );
  const draft = { message };
  const refused = formProblem(tell.error, t('organizations:web.unreachable'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell.mutate(draft);
  };
  return (
    <Form validationBehavior="aria" onSubmit={submit} className={styles.form ?? ''}>
      <h3>{t('web.tell')}</h3>
      {untold === 0 ? (
        <p className={styles.note}>{t('web.tell-nobody')}</p>
      ) : (
        <>
          <CorrectedTextArea
            label={t('web.tell-message')}
            hint={t('web.tell-note')}
            rows={4}
            value={message}
            onChange={setMessage}
            error={fieldProblem(tell, draft, 'message')}
          />
          {refused !== null && <Banner tone="error">{refused}</Banner>}
          <Actions>
            <Button type="submit" isPending={tell.isPending}>
              {t('web.tell-send')}
            </Button>
          </Actions>
        </>
      )}
    </Form>
  );
}

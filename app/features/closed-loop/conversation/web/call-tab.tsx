import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import type { NewCall } from '../contract.ts';
import styles from './composer.module.css';
import type { ComposerTab } from './composer-tab.ts';
import { useLogCall } from './use-conversation.ts';

const OUTCOMES = ['reached', 'missed', 'meeting'] as const;

type CallOutcome = (typeof OUTCOMES)[number];

/** A call or a meeting as it went. Only one in which the customer was spoken to stops the clocks. */
export function CallTab({ caseId, conversation, draft, onChange }: ComposerTab) {
  const { t } = useTranslation('conversation');
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [minutes, setMinutes] = useState('');
  const [when, setWhen] = useState('');
  const log = useLogCall(caseId);
  const isTime = minutes.trim() === '' || /^\d{1,4}$/.test(minutes.trim());
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (outcome === null || !isTime || log.isPending) return;
    const call: NewCall = {
      type: outcome === 'meeting' ? 'meeting' : 'call',
      reached: outcome !== 'missed',
      minutes: outcome === 'missed' || minutes.trim() === '' ? null : Number(minutes),
      summary: draft.summary,
      ...(when !== '' && { at: new Date(when).toISOString() }),
    };
    log.mutate(call, {
      onSuccess: () => {
        setOutcome(null);
        setMinutes('');
        setWhen('');
        onChange({ summary: '' });
        notify({ text: t('web.call-noted') });
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  const problem = log.error instanceof ProblemError ? log.error : null;
  return (
    <form className={styles.body} onSubmit={save} onKeyDown={onKeyDown}>
      <RadioGroup
        label={t('web.outcome')}
        value={outcome}
        onChange={(value) => setOutcome(OUTCOMES.find((one) => one === value) ?? null)}
        options={OUTCOMES.map((id) => ({
          id,
          label: t(`web.outcomes.${id}`),
          ...(id === 'missed' && {
            note: t(conversation.attempts >= 3 ? 'web.attempt-more' : 'web.attempt', {
              count: conversation.attempts + 1,
            }),
          }),
        }))}
      />
      <div className={styles.row}>
        <TextField
          label={t('web.when')}
          type="datetime-local"
          value={when}
          onChange={setWhen}
          hint={t('web.when-hint')}
          error={problem?.field('at')}
        />
        {outcome !== 'missed' && (
          <TextField
            label={t('web.minutes')}
            inputMode="numeric"
            value={minutes}
            onChange={setMinutes}
            error={isTime ? problem?.field('minutes') : t('problems.minutes')}
          />
        )}
      </div>
      <CorrectedTextArea
        caseId={caseId}
        label={t('web.summary')}
        rows={4}
        value={draft.summary}
        onChange={(summary) => onChange({ summary })}
        maxLength={4000}
      />
      {log.error !== null && !problem?.problem.errors?.length && (
        <Banner tone="error" title={t('web.not-noted')}>
          {problem?.message ?? t('web.silent')}
        </Banner>
      )}
      <div className={styles.foot}>
        <p className={styles.hint}>{t('web.call-hint')}</p>
        <Button
          type="submit"
          variant="primary"
          isPending={log.isPending}
          disabledReason={outcome === null ? t('web.missing.outcome') : undefined}
        >
          {t('web.note-call')}
        </Button>
      </div>
    </form>
  );
}

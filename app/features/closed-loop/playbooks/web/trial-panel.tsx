import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Panel } from '../../../../ui/layout/panel.tsx';
import { formProblem } from '../../../organizations/web/form-problem.ts';
import type { Activate, Playbook } from '../contract.ts';
import type { DryRun } from '../run-contract.ts';
import { PauseDialog } from './pause-dialog.tsx';
import styles from './playbooks.module.css';
import { TrialResult } from './trial-result.tsx';
import { useActivatePlaybook, useTryPlaybook } from './use-playbooks.ts';

type Past = NonNullable<Activate['alsoPast']>;

export interface TrialPanelProps {
  playbook: Playbook;
  timeZone: string;
  /** What is on the page is not kept yet. */
  isChanged: boolean;
}

/** First what it would have done last month, then the switch. */
export function TrialPanel({ playbook, timeZone, isChanged }: TrialPanelProps) {
  const { t } = useTranslation('playbooks');
  const [tried, setTried] = useState<DryRun>();
  const [past, setPast] = useState<Past>('none');
  const [isPausing, pause] = useState(false);
  const trial = useTryPlaybook(playbook.id, setTried);
  const activate = useActivatePlaybook(playbook.id, () => notify({ text: t('web.activated') }));
  const refused = formProblem(trial.error ?? activate.error, t('web.unreachable'));
  const { version, activeVersion } = playbook;
  const isSeen = tried?.version === version && !isChanged;
  const isActive = activeVersion === version;
  const reason = isChanged ? t('web.save-first') : isSeen ? undefined : t('web.try-first');
  const options: Past[] = [
    'none',
    'answered',
    ...(tried?.imported ? (['answered-and-imported'] as const) : []),
  ];
  return (
    <Panel title={t('web.trial')} note={t('web.trial-note')} className={styles.trial ?? ''}>
      {isSeen && <TrialResult trial={tried} timeZone={timeZone} />}
      <Button
        variant={isSeen ? 'secondary' : 'primary'}
        isPending={trial.isPending}
        pendingText={t('web.trying')}
        disabledReason={isChanged ? t('web.save-first') : undefined}
        onPress={() => trial.mutate()}
      >
        {t(isSeen ? 'web.try-again' : 'web.try')}
      </Button>
      {refused !== null && <Banner tone="error">{refused}</Banner>}
      {isActive ? (
        <p>{t('web.is-active')}</p>
      ) : (
        <>
          {isSeen && tried.runs + tried.imported > 0 && (
            <RadioGroup
              label={t('web.past')}
              options={options.map((id) => ({
                id,
                label: t(`web.pasts.${id}`, {
                  count: id === 'answered' ? tried.runs : tried.runs + tried.imported,
                }),
              }))}
              value={past}
              onChange={(id) => setPast(options.find((one) => one === id) ?? 'none')}
            />
          )}
          <Button
            variant={isSeen ? 'primary' : 'secondary'}
            isPending={activate.isPending}
            disabledReason={reason}
            onPress={() => activate.mutate({ version, alsoPast: past })}
          >
            {t(activeVersion === null ? 'web.activate' : 'web.activate-newer')}
          </Button>
        </>
      )}
      {activeVersion !== null && (
        <Button variant="quiet" onPress={() => pause(true)}>
          {t('web.pause')}
        </Button>
      )}
      {isPausing && <PauseDialog playbook={playbook} onClose={() => pause(false)} />}
    </Panel>
  );
}

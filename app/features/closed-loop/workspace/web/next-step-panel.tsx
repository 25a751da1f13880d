import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { useNow } from '../../../../ui/use-now.ts';
import { useMay } from '../../../organizations/web/may.ts';
import type { Case } from '../../contract.ts';
import { useCaseRequest } from './case-requests.ts';
import { NextStepForm } from './next-step-form.tsx';
import styles from './next-step-panel.module.css';
import { SidePanel } from './side-panel.tsx';
import { useCase } from './use-case.ts';
import { useWorkers } from './use-members.ts';
import { useNextStep } from './use-next-step.ts';
import { useWorkspace } from './workspace-context.ts';

/** What is to be done next, when, and by whom. */
export function NextStepPanel({ caseId }: { caseId: string }) {
  const one = useCase(caseId).data;
  if (one === undefined || (one.status !== 'open' && one.status !== 'in-progress')) return null;
  return <Panel one={one} />;
}

function Panel({ one }: { one: Case }) {
  const { t } = useTranslation('workspace');
  const mayWork = useMay('work');
  const members = useWorkers();
  const step = useNextStep(one, members);
  const [isEditing, edit] = useState(false);
  useCaseRequest('step', () => mayWork && edit(true));
  const { nextStep } = one;
  return (
    <SidePanel
      title={t('step.title')}
      aside={
        mayWork &&
        nextStep !== null &&
        !isEditing && (
          <Button variant="quiet" dense onPress={() => edit(true)}>
            {t('step.change')}
          </Button>
        )
      }
    >
      {isEditing ? (
        <NextStepForm one={one} members={members} step={step} onClose={() => edit(false)} />
      ) : nextStep === null ? (
        <>
          <p className={styles.note}>{t('step.none')}</p>
          {mayWork && (
            <Button dense onPress={() => edit(true)}>
              {t('step.add')}
            </Button>
          )}
        </>
      ) : (
        <Step one={one} onDone={mayWork ? () => step.mutate(null) : undefined} />
      )}
    </SidePanel>
  );
}

function Step({ one, onDone }: { one: Case; onDone: (() => void) | undefined }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const now = useNow();
  const { timeZone } = useWorkspace();
  const { nextStep } = one;
  if (nextStep === null) return null;
  const isLate = nextStep.dueOn < isoDayIn(now, timeZone);
  const day = formatDate(nextStep.dueOn, locale, 'weekday');
  const name = (nextStep.member ?? one.owner)?.name;
  return (
    <>
      <p>
        <strong>{nextStep.text}</strong>
      </p>
      <p className={classNames(styles.note, isLate && styles.late)}>
        {isLate ? t('step.late', { day }) : day}
        {name !== undefined && t('step.by', { name })}
      </p>
      {onDone !== undefined && (
        <Button dense icon="check" onPress={onDone}>
          {t('step.done')}
        </Button>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { CHECK_STEPS } from '../../sending/contract.ts';
import styles from './sending.module.css';
import { type CheckState, type CheckStep, useCheck } from './use-check.ts';

/** The way of a mail, step by step, with what stops it and what to do. */
export function CheckSteps() {
  const { t } = useTranslation('distribution');
  const check = useCheck();
  const isTrying = check.trying !== null;
  const isShown = isTrying || check.check !== null;
  const sentTo = check.check?.sentTo ?? null;
  return (
    <>
      <Actions>
        <Button
          variant="primary"
          icon="send"
          isPending={isTrying}
          pendingText={t('web.sending.check.trying')}
          onPress={check.start}
        >
          {t(check.check === null ? 'web.sending.check.start' : 'web.sending.check.again')}
        </Button>
      </Actions>
      <div aria-live="polite">
        {isShown && (
          <ol className={styles.steps}>
            {CHECK_STEPS.map((step) => (
              <Step key={step} step={step} state={check} />
            ))}
          </ol>
        )}
        {sentTo !== null && !isTrying && (
          <Banner tone="success" title={t('web.sending.check.well')}>
            {t('web.sending.check.sent', { to: sentTo })}
          </Banner>
        )}
        {check.error !== null && (
          <Banner tone="error" title={t('web.sending.check.failed')}>
            {check.error.message}
          </Banner>
        )}
      </div>
    </>
  );
}

function Step({ step, state: { check, trying } }: { step: CheckStep['step']; state: CheckState }) {
  const { t } = useTranslation('distribution');
  const found = check?.steps.find((one) => one.step === step);
  const isTried = trying === step || (trying === 'secure' && step === 'sign-in');
  const state = isTried ? 'trying' : (found?.state ?? 'not-tried');
  return (
    <li className={classNames(styles.step, styles[state])}>
      <span className={styles.sign}>
        {state === 'done' && <Icon name="check" />}
        {state === 'failed' && <Icon name="close" />}
        {state === 'trying' && <Icon name="clock" />}
      </span>
      <div className={styles.told}>
        <p>
          <strong>{t(`web.sending.steps.${step}`)}</strong>{' '}
          <span className={styles.state}>{t(`web.sending.check.states.${state}`)}</span>
        </p>
        {state === 'failed' && found !== undefined && (
          <>
            <p>{found.what}</p>
            <p>{found.todo}</p>
            {found.answer !== null && (
              <p className={styles.answer}>
                {t('web.sending.check.answer')} <code>{found.answer}</code>
              </p>
            )}
          </>
        )}
      </div>
    </li>
  );
}

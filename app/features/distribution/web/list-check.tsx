import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Actions } from '../../../ui/layout/actions.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLocale } from '../../../ui/locale.ts';
import type { InviteListResult } from '../contract.ts';
import styles from './ask-page.module.css';
import { RefusedLines, SkipReasons } from './skip-reasons.tsx';

export interface ListCheckProps {
  check: InviteListResult;
  /** When they will be asked, in words. */
  when: string;
  isSending: boolean;
  /** Why sending failed, in words. */
  failure: string | undefined;
  onSend: () => void;
}

/** Before anything leaves: who will be asked, who not, and why. */
export function ListCheck({ check, when, isSending, failure, onSend }: ListCheckProps) {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { asked, skipped, duplicates, refused } = check;
  return (
    <Panel title={t('web.check.title')} note={t('web.check.note')}>
      <p className={styles.figure} role="status">
        <strong>{number(asked)}</strong>
        <span>{t('web.check.asked', { count: asked, when })}</span>
      </p>
      {skipped > 0 && (
        <section>
          <h3 className={styles.subtitle}>
            {t('web.check.skipped', { count: skipped, n: number(skipped) })}
          </h3>
          <SkipReasons check={check} />
        </section>
      )}
      {refused.length > 0 && (
        <section>
          <h3 className={styles.subtitle}>
            {t('web.check.refused', { count: refused.length, n: number(refused.length) })}
          </h3>
          <RefusedLines check={check} />
        </section>
      )}
      {duplicates > 0 && (
        <p className={styles.quiet}>
          {t('web.check.duplicates', { count: duplicates, n: number(duplicates) })}
        </p>
      )}
      {failure !== undefined && (
        <Banner tone="error" title={t('web.check.failed')}>
          {failure}
        </Banner>
      )}
      <Actions>
        <Button
          variant="primary"
          icon="send"
          onPress={onSend}
          isPending={isSending}
          pendingText={t('web.check.sending')}
          disabledReason={asked === 0 ? t('web.check.nobody') : undefined}
        >
          {t('web.check.send', { count: asked, n: number(asked) })}
        </Button>
      </Actions>
    </Panel>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { MONTHS_MAX, type RetentionPlan } from '../../privacy/contract.ts';
import { RetentionDialog } from './retention-dialog.tsx';
import { RetentionPreview } from './retention-preview.tsx';
import { useRetention, useSetRetention } from './use-retention.ts';

const monthsOf = (text: string): number | null => {
  const months = /^\s*\d+\s*$/.test(text) ? Number(text) : 0;
  return months >= 1 && months <= MONTHS_MAX ? months : null;
};

/** Whatever number is typed, what it would do is shown before anything is done. */
export function RetentionForm({ kept, timeZone }: { kept: RetentionPlan; timeZone: string }) {
  const { t } = useTranslation('contacts');
  const locale = useLocale();
  const [text, type] = useState(String(kept.months));
  const [isAsking, ask] = useState(false);
  const months = monthsOf(text);
  const plan = useRetention(months).data;
  const change = useSetRetention();
  const isOn = kept.since !== null;
  const set = (turnOn: boolean) =>
    change.mutate(
      { months: months ?? kept.months, isOn: turnOn },
      {
        onSuccess: () => {
          ask(false);
          notify({ text: t(turnOn ? 'web.privacy.is-on' : 'web.privacy.is-off') });
        },
      },
    );
  return (
    <>
      <p>
        {kept.since === null
          ? t('web.privacy.off-since-ever')
          : t('web.privacy.on-since', {
              months: kept.months,
              date: formatDate(new Date(kept.since), locale, 'long', timeZone),
            })}
      </p>
      <TextField
        label={t('web.privacy.months')}
        hint={t('web.privacy.months-hint')}
        inputMode="numeric"
        value={text}
        onChange={type}
        error={months === null ? t('problems.retention-months') : undefined}
      />
      {months !== null && plan !== undefined && <RetentionPreview plan={plan} timeZone={timeZone} />}
      {change.isError && <Banner tone="error">{change.error.message}</Banner>}
      <Actions>
        {isOn && (
          <Button isPending={change.isPending} onPress={() => set(false)}>
            {t('web.privacy.turn-off')}
          </Button>
        )}
        {(!isOn || months !== kept.months) && (
          <Button variant="primary" onPress={() => ask(months !== null)}>
            {t(isOn ? 'web.privacy.change' : 'web.privacy.turn-on')}
          </Button>
        )}
      </Actions>
      {isAsking && plan !== undefined && (
        <RetentionDialog
          plan={plan}
          timeZone={timeZone}
          isPending={change.isPending}
          onConfirm={() => set(true)}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}

import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { PlainAsk } from '../ask-kinds.ts';
import type { AskedPeople } from '../contract.ts';
import { useAsk } from './use-voices.ts';
import styles from './voices.module.css';

export interface AskDialogProps {
  contactIds: readonly string[];
  /** What these people may be asked for. */
  kinds: readonly PlainAsk[];
  onClose: (isDone: boolean) => void;
}

/** A mail to customers: what it asks for is chosen, and to how many it goes is said, before it leaves. */
export function AskDialog({ contactIds, kinds, onClose }: AskDialogProps) {
  const { t } = useTranslation('promoters');
  const formId = useId();
  const ask = useAsk();
  const tell = useToldAsked();
  const [kind, choose] = useState(kinds[0]);
  const count = contactIds.length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind === undefined) return;
    ask.mutate(
      { kind, contactIds: [...contactIds] },
      {
        onSuccess: (asked) => {
          notify({ text: tell(asked) });
          onClose(true);
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={() => onClose(false)}
      title={t('web.ask.choose')}
      actions={
        <>
          <Button onPress={() => onClose(false)}>{t('web.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            icon="send"
            isPending={ask.isPending}
            pendingText={t('web.ask.sending')}
          >
            {t('web.ask.send', { count })}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <RadioGroup
          aria-label={t('web.ask.choose')}
          value={kind ?? null}
          onChange={(value) => choose(kinds.find((one) => one === value))}
          options={kinds.map((id) => ({
            id,
            label: t(`web.ask.kind.${id}`),
            note: t(`web.ask.note.${id}`),
          }))}
        />
        <p className={styles.quiet}>{t('web.ask.respected')}</p>
        {ask.isError && <Banner tone="error">{ask.error.message}</Banner>}
      </form>
    </Dialog>
  );
}

/** Who was asked, and who was left out for which reason. */
function useToldAsked(): (asked: AskedPeople) => string {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  return ({ asked, skipped }) => {
    const reasons = [...new Set(skipped.map(({ reason }) => t(`web.ask.reason.${reason}`)))];
    const parts = [
      asked.length === 0 ? t('web.ask.none') : t('web.ask.done', { count: asked.length }),
      ...(skipped.length === 0
        ? []
        : [t('web.ask.skipped', { count: skipped.length, reasons: formatList(reasons, locale) })]),
    ];
    return parts.join(' ');
  };
}

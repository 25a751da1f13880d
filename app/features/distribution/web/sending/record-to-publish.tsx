import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { copyText } from '../../../organizations/web/copy-text.ts';
import styles from './sending.module.css';

export interface RecordToPublishProps {
  record: { readonly name: string; readonly type: string; readonly value: string };
}

/** A record of the DNS, to be carried to whoever keeps the domain. */
export function RecordToPublish({ record }: RecordToPublishProps) {
  const { t } = useTranslation('distribution');
  return (
    <dl className={styles.record}>
      <dt>{t('web.sending.record.type')}</dt>
      <dd>{record.type}</dd>
      <dt>{t('web.sending.record.name')}</dt>
      <Copied text={record.name} label={t('web.sending.record.copy-name', { name: record.name })} />
      <dt>{t('web.sending.record.value')}</dt>
      <Copied text={record.value} label={t('web.sending.record.copy-value', { name: record.name })} />
    </dl>
  );
}

function Copied({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('distribution');
  const field = useRef<HTMLElement>(null);
  const copy = async () => {
    const isCopied = await copyText(text, field.current);
    notify({ text: t(isCopied ? 'web.sending.record.copied' : 'web.sending.record.selected') });
  };
  return (
    <dd>
      <code ref={field}>{text}</code>
      <Button dense variant="quiet" icon="copy" aria-label={label} onPress={copy}>
        {t('web.sending.record.copy')}
      </Button>
    </dd>
  );
}

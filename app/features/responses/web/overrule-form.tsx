import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import type { Response } from '../contract.ts';
import { ResponseScore } from './response-score.tsx';
import styles from './responses-page.module.css';

export interface OverruleFormProps {
  id: string;
  text: string;
  response: Response;
  error: Error | null;
  onSubmit: (reason: string) => void;
  onGone: () => void;
}

export function OverruleForm({ id, text, response, error, onSubmit, onGone }: OverruleFormProps) {
  const { t } = useTranslation('responses');
  const [reason, write] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  }, [onGone]);
  useEffect(() => () => gone.current(), []);
  useEffect(() => {
    if (error !== null) form.current?.querySelector('textarea')?.focus();
  }, [error]);
  const problem = error instanceof ProblemError ? error.field('reason') : undefined;
  const refused = error instanceof ProblemError ? error.message : t('web.silent');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(reason);
  };
  return (
    <Form ref={form} id={id} className={styles.form ?? ''} validationBehavior="aria" onSubmit={submit}>
      <div className={styles.quoted}>
        <ResponseScore response={response} size={28} />
        <p className={styles.quote} lang={response.locale ?? undefined}>
          {response.comment ?? t('web.no-comment')}
        </p>
      </div>
      <p>{text}</p>
      <TextArea
        label={t('web.reason')}
        rows={3}
        isRequired
        autoFocus
        value={reason}
        onChange={write}
        error={problem}
      />
      {error !== null && problem === undefined && <Banner tone="error">{refused}</Banner>}
    </Form>
  );
}

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { TryCorrector } from './try-corrector.tsx';
import { useAddWord, useWords } from './use-words.ts';
import { WordList } from './word-list.tsx';
import styles from './words-page.module.css';

/** The words of the organization that are no faults, and where texts go. */
export function WordsPage() {
  const { t } = useTranslation('corrector');
  const words = useWords();
  const mayWork = useMay('work');
  const [word, setWord] = useState('');
  const add = useAddWord((added) => {
    setWord('');
    notify({ text: t('web.finding.added', { word: added }) });
  });
  const refusal =
    add.error instanceof ProblemError ? (add.error.field('word') ?? add.error.problem.detail) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (word.trim() !== '' && !add.isPending) add.mutate(word.trim());
  };
  return (
    <>
      <PageTitle note={t('web.words.note')}>{t('web.words.title')}</PageTitle>
      {mayWork && (
        <form className={styles.form} onSubmit={submit}>
          <TextField
            label={t('web.words.word')}
            value={word}
            onChange={setWord}
            maxLength={60}
            error={refusal}
            autoComplete="off"
          />
          <Button type="submit" variant="primary" isPending={add.isPending}>
            {t('web.words.add')}
          </Button>
        </form>
      )}
      {words.data === undefined ? (
        words.isError ? (
          <UnreadState title={t('web.words.failed')} error={words.error} onRetry={() => words.refetch()} />
        ) : (
          <Skeleton lines={4} label={t('web.check.checking')} />
        )
      ) : words.data.items.length === 0 ? (
        <EmptyState title={t('web.words.none')}>{t('web.words.empty')}</EmptyState>
      ) : (
        <WordList words={words.data.items} />
      )}
      {words.data !== undefined && (
        <p className={styles.where}>
          {words.data.service === null
            ? t('web.words.here')
            : t('web.words.sent', { host: words.data.service.host })}
        </p>
      )}
      {mayWork && <TryCorrector />}
    </>
  );
}

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextArea } from '../../../../ui/controls/text-area.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import styles from './note-review-dialog.module.css';
import { useNoteReview } from './use-reviews.ts';
import { useWorkspace } from './workspace-context.ts';

const NO_STARS = '0';

/** A review is noted by hand: site, stars or words, address and day. */
export function NoteReviewDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation('workspace');
  const { timeZone } = useWorkspace();
  const note = useNoteReview(caseId);
  const [draft, setDraft] = useState({
    site: '',
    stars: NO_STARS,
    words: '',
    url: '',
    writtenOn: isoDayIn(new Date(), timeZone),
  });
  const problem = note.error instanceof ProblemError ? note.error : null;
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    error: problem?.field(name),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { site, stars, words, url, writtenOn } = draft;
    const body = {
      site,
      stars: stars === NO_STARS ? null : Number(stars),
      words: words || null,
      url: url || null,
      writtenOn,
    };
    note.mutate(body, { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('reviews.dialog')}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form="note-review" isPending={note.isPending}>
            {t('reviews.save')}
          </Button>
        </>
      }
    >
      <form id="note-review" className={styles.form} onSubmit={submit} noValidate>
        <TextField autoFocus label={t('reviews.site')} hint={t('reviews.site-hint')} {...field('site')} />
        <Select
          label={t('reviews.stars-label')}
          options={[
            { id: NO_STARS, label: t('reviews.no-stars') },
            ...[1, 2, 3, 4, 5].map((count) => ({ id: String(count), label: t('reviews.stars', { count }) })),
          ]}
          {...field('stars')}
        />
        <TextArea label={t('reviews.words')} {...field('words')} />
        <TextField label={t('reviews.url')} type="url" {...field('url')} />
        <TextField label={t('reviews.written-on')} type="date" {...field('writtenOn')} />
        {note.error !== null && (problem === null || problem.problem.errors === undefined) && (
          <p role="alert">{problem?.message ?? t('silent')}</p>
        )}
      </form>
    </Dialog>
  );
}

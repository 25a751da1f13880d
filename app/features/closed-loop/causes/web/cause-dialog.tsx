import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { causeName, causePath } from '../cause-name.ts';
import { CAUSE_LEVELS, type RootCause } from '../contract.ts';
import { type CauseDeed, useChangeTree } from './use-causes.ts';

export type CauseWish =
  | { readonly kind: 'add'; readonly parentId: string | null }
  | { readonly kind: 'rename' | 'move' | 'merge'; readonly cause: RootCause };

const TOP = 'top';

export interface CauseDialogProps {
  wish: CauseWish;
  /** Those that are offered. */
  causes: readonly RootCause[];
  onClose: () => void;
}

/** Adds a cause, names it anew, hangs it elsewhere or merges it. */
export function CauseDialog({ wish, causes, onClose }: CauseDialogProps) {
  const { t } = useTranslation('causes');
  const locale = useLocale();
  const before = wish.kind === 'add' ? null : wish.cause;
  const [names, setNames] = useState({ fr: before?.names.fr ?? '', en: before?.names.en ?? '' });
  const [place, setPlace] = useState<string | null>(
    wish.kind === 'merge'
      ? null
      : wish.kind === 'add'
        ? (wish.parentId ?? TOP)
        : (wish.cause.parentId ?? TOP),
  );
  const change = useChangeTree();
  const submit = () => {
    const deed = deedOf(wish, names, place);
    if (deed === null) return;
    const key = wish.kind === 'add' ? 'added' : wish.kind === 'merge' ? 'merged' : 'changed';
    change.mutate(deed, {
      onSuccess: () => {
        onClose();
        notify({ text: t(`done.${key}`) });
      },
    });
  };
  const problem = (field: string): string | undefined =>
    change.error instanceof ProblemError
      ? change.error.problem.errors?.find((one) => one.field.startsWith(field))?.detail
      : undefined;
  const isNamed = wish.kind === 'add' || wish.kind === 'rename';
  const options = causes
    .filter(({ id, level }) => id !== before?.id && (wish.kind === 'merge' || level < CAUSE_LEVELS))
    .map(({ id }) => ({ id, label: causePath(causes, id, locale) }));
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={before === null ? t('add') : t(`${wish.kind}-of`, { name: causeName(before, locale) })}
      action={wish.kind === 'merge' ? t('merge') : t('save')}
      error={change.error}
      isPending={change.isPending}
      onSubmit={submit}
    >
      {isNamed && (
        <>
          <TextField
            autoFocus
            label={t('name-fr')}
            value={names.fr}
            onChange={(fr) => setNames({ ...names, fr })}
            error={problem('names')}
          />
          <TextField
            label={t('name-en')}
            hint={t('name-hint')}
            value={names.en}
            onChange={(en) => setNames({ ...names, en })}
          />
        </>
      )}
      {wish.kind !== 'rename' && (
        <Select
          label={wish.kind === 'merge' ? t('into') : t('under')}
          placeholder={t('choose')}
          value={place}
          onChange={setPlace}
          options={wish.kind === 'merge' ? options : [{ id: TOP, label: t('top') }, ...options]}
          error={problem(wish.kind === 'merge' ? 'into' : 'parentId')}
          hint={wish.kind === 'merge' ? t('merge-text') : undefined}
        />
      )}
    </FormDialog>
  );
}

function deedOf(wish: CauseWish, given: { fr: string; en: string }, place: string | null): CauseDeed | null {
  const names = {
    ...(given.fr.trim() !== '' && { fr: given.fr }),
    ...(given.en.trim() !== '' && { en: given.en }),
  };
  const parentId = place === TOP ? null : place;
  if (wish.kind === 'add') return { kind: 'add', body: { names, parentId } };
  const { id } = wish.cause;
  if (wish.kind === 'rename') return { kind: 'change', id, body: { names } };
  if (wish.kind === 'move') return { kind: 'change', id, body: { parentId } };
  return place === null ? null : { kind: 'merge', id, into: place };
}

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Checkbox } from '../../../../../ui/controls/checkbox.tsx';
import { Dialog } from '../../../../../ui/controls/dialog.tsx';
import { TextField } from '../../../../../ui/controls/text-field.tsx';
import type { CaseView } from '../../views/contract.ts';
import styles from './list-page.module.css';
import type { ListSearch } from './list-search.ts';
import { useKeepView } from './use-views.ts';

export interface ViewDialogProps {
  /** null: what is seen is kept as a new one. */
  view: CaseView | null;
  search: ListSearch;
  onClose: () => void;
}

export function ViewDialog({ view, search, onClose }: ViewDialogProps) {
  const { t } = useTranslation('workspace');
  const keep = useKeepView();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, share] = useState(view?.isShared ?? false);
  const problem = keep.error instanceof ProblemError ? keep.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate(
      { ...(view === null ? { filter: search } : { id: view.id }), name, isShared },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(view === null ? 'views.keep' : 'views.change')}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form="case-view" isPending={keep.isPending}>
            {t('views.save')}
          </Button>
        </>
      }
    >
      <form id="case-view" className={styles.form} onSubmit={submit} noValidate>
        <TextField
          autoFocus
          label={t('views.name')}
          value={name}
          onChange={setName}
          error={problem?.field('name')}
        />
        <Checkbox isSelected={isShared} onChange={share} note={t('views.share-note')}>
          {t('views.share')}
        </Checkbox>
        {keep.error !== null && problem?.field('name') === undefined && (
          <p role="alert">{problem?.message ?? t('silent')}</p>
        )}
      </form>
    </Dialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { formProblem } from '../../../organizations/web/form-problem.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import type { Template } from '../contract.ts';
import { TemplateDialog } from './template-dialog.tsx';
import { TemplateRow } from './template-row.tsx';
import styles from './templates.module.css';
import { useAddStarters, useRemoveTemplate, useTemplates } from './use-templates.ts';

/** What the organization writes to its customers, ready to be filled in. */
export function TemplatesPage() {
  const { t } = useTranslation('templates');
  const mayManage = useMay('manage');
  const { data, error, refetch } = useTemplates();
  const [opened, open] = useState<{ template: Template | null; n: number }>();
  const starters = useAddStarters(() => notify({ text: t('added') }));
  const remove = useRemoveTemplate(() => notify({ text: t('removed') }));
  const refused = formProblem(remove.error ?? starters.error, t('unsaved'));
  const show = (template: Template | null) => open((before) => ({ template, n: (before?.n ?? 0) + 1 }));
  const [isOpen, setOpen] = useState(false);
  const edit = (template: Template | null) => {
    show(template);
    setOpen(true);
  };
  const addStarters = (
    <Button onPress={() => starters.mutate(undefined)} isPending={starters.isPending}>
      {t('add-starters')}
    </Button>
  );
  const actions = mayManage && data !== undefined && data.items.length > 0 && (
    <>
      {data.missingStarters > 0 && addStarters}
      <Button variant="primary" icon="plus" onPress={() => edit(null)}>
        {t('add')}
      </Button>
    </>
  );
  const list = () => {
    if (data === undefined) {
      return error === null ? (
        <Skeleton shape="list" lines={6} label={t('reading')} />
      ) : (
        <UnreadState title={t('failed')} error={error} onRetry={() => refetch()} />
      );
    }
    if (data.items.length === 0) {
      return (
        <EmptyState title={t('empty.title')} {...(mayManage && { actions: addStarters })}>
          {t('empty.text')}
        </EmptyState>
      );
    }
    return (
      <ul className={styles.list} aria-label={t('title')}>
        {data.items.map((template) => (
          <li key={template.id} className={styles.row}>
            <TemplateRow
              template={template}
              mayManage={mayManage}
              onChange={() => edit(template)}
              onRemove={() => remove.mutate(template.id)}
            />
          </li>
        ))}
      </ul>
    );
  };
  return (
    <>
      <PageTitle note={t('note')} actions={actions}>
        {t('title')}
      </PageTitle>
      {refused !== null && <Banner tone="error">{refused}</Banner>}
      {list()}
      {opened !== undefined && (
        <TemplateDialog
          key={opened.n}
          template={opened.template}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

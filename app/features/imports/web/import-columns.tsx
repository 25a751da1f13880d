import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { useLocale } from '../../../ui/locale.ts';
import type { ImportItem, ImportPlan, Preview } from '../contract.ts';
import { ColumnRows } from './column-rows.tsx';
import { ImportQuestions } from './import-questions.tsx';
import { ImportTrial } from './import-trial.tsx';
import styles from './imports-page.module.css';
import { usePlan, usePreview, useStep, useSurveyChoices } from './use-imports.ts';

export interface ImportColumnsProps {
  organization: { readonly slug: string };
  item: ImportItem;
}

/** What is in the file and what becomes of it; nothing is written before the button that says so. */
export function ImportColumns({ organization, item }: ImportColumnsProps) {
  const { t } = useTranslation('imports');
  const preview = usePreview(item.id);
  const cancel = useStep(item.id, 'cancel');
  if (preview.isError) {
    return (
      <>
        <PageTitle>{item.fileName}</PageTitle>
        <ErrorState
          title={t('web.unread-file')}
          actions={<Button onPress={() => cancel.mutate(undefined)}>{t('web.drop-file')}</Button>}
        >
          {preview.error.message}
        </ErrorState>
      </>
    );
  }
  if (preview.data === undefined || item.plan === null) {
    return (
      <>
        <PageTitle note={t('web.looking')}>{item.fileName}</PageTitle>
        <Skeleton label={t('web.looking')} />
      </>
    );
  }
  return <Columns organization={organization} item={item} preview={preview.data} plan={item.plan} />;
}

interface ColumnsProps extends ImportColumnsProps {
  preview: Preview;
  plan: ImportPlan;
}

function Columns({ organization, item, preview, plan }: ColumnsProps) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const { shape, guess } = preview;
  const [draft, setDraft] = useState(plan);
  const save = usePlan(item.id);
  const cancel = useStep(item.id, 'cancel');
  const surveys = useSurveyChoices(item.kind === 'responses').data ?? [];
  const change = (next: ImportPlan) => {
    setDraft(next);
    save.mutate(next);
  };
  const facts = t('web.facts', {
    count: shape.records,
    n: formatNumber(shape.records, locale),
    delimiter: t(`web.delimiters.${NAMES[shape.delimiter] ?? 'comma'}`),
    encoding: t(`web.encodings.${shape.encoding}`),
  });
  return (
    <>
      <PageTitle
        note={`${facts} ${t('web.unwritten')}`}
        actions={
          <Button onPress={() => cancel.mutate(undefined)} isPending={cancel.isPending}>
            {t('web.drop-file')}
          </Button>
        }
      >
        {item.fileName}
      </PageTitle>
      <div className={styles.columns}>
        <div className={styles.mapping}>
          <Section title={t('web.columns.title')}>
            <ColumnRows kind={item.kind} {...{ shape, guess }} plan={draft} onChange={change} />
          </Section>
          <ImportQuestions item={item} {...{ shape, surveys, organization }} plan={draft} onChange={change} />
          {save.isError && (
            <Banner tone="error" title={t('web.not-saved')}>
              {save.error.message}
            </Banner>
          )}
        </div>
        <ImportTrial organization={organization} item={item} isSaving={save.isPending || save.isError} />
      </div>
    </>
  );
}

const NAMES: Readonly<Record<string, string>> = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' };

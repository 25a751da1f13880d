import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { FileField } from '../../../ui/controls/file-field.tsx';
import { RadioGroup } from '../../../ui/controls/radio-group.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { ProgressBar } from '../../../ui/feedback/progress-bar.tsx';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { IMPORT_KINDS, type ImportKind, MAX_FILE_BYTES } from '../contract.ts';
import { formatBytes } from './format-bytes.ts';
import { ImportList } from './import-list.tsx';
import { ImportSteps } from './import-steps.tsx';
import styles from './imports-page.module.css';
import { useUpload } from './use-imports.ts';

export interface ImportsSearch {
  readonly kind?: ImportKind | undefined;
}

export interface ImportsPageProps {
  organization: { readonly slug: string; readonly timeZone: string };
  search: ImportsSearch;
  onSearch: (change: Partial<ImportsSearch>) => void;
  /** Goes to an import's own page. */
  onOpen: (id: string) => void;
}

const isKind = (text: unknown): text is ImportKind => (IMPORT_KINDS as readonly unknown[]).includes(text);

/** A file is chosen here; then it has a page of its own. */
export function ImportsPage({ organization, search, onSearch, onOpen }: ImportsPageProps) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const kind = isKind(search.kind) ? search.kind : 'contacts';
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState({ bytes: 0, total: 1 });
  const upload = useUpload();
  const isTooLarge = file !== null && file.size > MAX_FILE_BYTES;
  const send = (chosen: File) => {
    setFile(chosen);
    setSent({ bytes: 0, total: chosen.size });
    if (chosen.size > MAX_FILE_BYTES) return;
    upload.mutate(
      { kind, file: chosen, onProgress: (bytes, total) => setSent({ bytes, total }) },
      { onSuccess: ({ id }) => onOpen(id) },
    );
  };
  const failure = isTooLarge ? t('problems.too-large') : upload.error?.message;
  return (
    <>
      <ImportSteps current="file" />
      <PageTitle note={t('web.note')}>{t('web.title')}</PageTitle>
      <div className={styles.start}>
        <RadioGroup
          label={t('web.what')}
          value={kind}
          onChange={(id) => onSearch({ kind: isKind(id) ? id : undefined })}
          options={IMPORT_KINDS.map((id) => ({
            id,
            label: t(`web.kinds.${id}`),
            note: t(`web.kind-notes.${id}`),
          }))}
        />
        {upload.isPending && file !== null ? (
          <ProgressBar label={t('web.sending', { name: file.name })} done={sent.bytes} total={sent.total}>
            {t('web.sent', { sent: formatBytes(sent.bytes, locale), total: formatBytes(sent.total, locale) })}
          </ProgressBar>
        ) : (
          <FileField
            label={t('web.drop')}
            hint={t('web.drop-hint')}
            buttonText={t('web.choose')}
            accept={['.csv', '.tsv', '.txt', 'text/csv', 'text/tab-separated-values', 'text/plain']}
            onFile={send}
          />
        )}
        {failure !== undefined && !upload.isPending && (
          <Banner
            tone="error"
            title={t('web.not-sent')}
            action={
              file === null || isTooLarge ? undefined : (
                <Button dense onPress={() => send(file)}>
                  {t('web.retry')}
                </Button>
              )
            }
          >
            {failure}
          </Banner>
        )}
      </div>
      <ImportList organization={organization} />
    </>
  );
}

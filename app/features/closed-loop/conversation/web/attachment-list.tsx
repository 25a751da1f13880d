import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownHeaders } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { downloadFile } from '../../../organizations/web/download-file.ts';
import type { Attachment } from '../contract.ts';
import styles from './lines.module.css';

const KILOBYTE = 1024;

/** Files that came with a letter. A picture is shown when somebody asks for it, everything else is saved. */
export function AttachmentList({
  caseId,
  attachments,
}: {
  caseId: string;
  attachments: readonly Attachment[];
}) {
  const { t } = useTranslation('conversation');
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={t('web.files')}>
      {attachments.map((file) => (
        <li key={file.id}>
          <OneFile caseId={caseId} file={file} />
        </li>
      ))}
    </ul>
  );
}

function OneFile({ caseId, file }: { caseId: string; file: Attachment }) {
  const { t } = useTranslation('conversation');
  const locale = useLocale();
  const path = `/api/v1/cases/${caseId}/attachments/${file.id}`;
  const show = useMutation({ mutationFn: () => readPicture(`${path}?picture=1`) });
  const size = t('web.kilobytes', { n: formatNumber(Math.max(1, Math.round(file.size / KILOBYTE)), locale) });
  if (file.reason !== null) {
    return (
      <p className={styles.lost}>
        {file.name}, {size}. {t(`web.not-kept.${file.reason}`)}
      </p>
    );
  }
  return (
    <>
      <div className={styles.file}>
        <span>
          {file.name} <span className={styles.state}>{size}</span>
        </span>
        {file.isPicture && show.data === undefined && (
          <Button dense variant="quiet" icon="eye" onPress={() => show.mutate()} isPending={show.isPending}>
            {t('web.show')}
          </Button>
        )}
        <Button
          dense
          variant="quiet"
          icon="download"
          onPress={() => void downloadFile(path).catch(() => notify({ text: t('web.silent') }))}
          aria-label={t('web.save-file', { name: file.name })}
        >
          {t('web.save')}
        </Button>
      </div>
      {show.error !== null && <p className={styles.problem}>{t('web.silent')}</p>}
      {show.data !== undefined && <img className={styles.picture} src={show.data} alt={file.name} />}
    </>
  );
}

/** As data within the page: no address of ours shows a stranger's file to whoever has its link. */
async function readPicture(path: string): Promise<string> {
  const answer = await fetch(path, { headers: ownHeaders() });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const picture = await answer.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(picture);
  });
}

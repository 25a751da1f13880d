import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Menu } from '../../../ui/controls/menu.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import { downloadFile } from './download-file.ts';

const FORMATS = ['xlsx', 'csv'] as const;

/** What the list shows now, with its filters, as a file. `path` answers it; `query` is the list's. */
export function ExportMenu({ path, query = '' }: { path: string; query?: string | undefined }) {
  const { t } = useTranslation('organizations');
  const download = useMutation({
    mutationFn: (format: string) => {
      const wish = new URLSearchParams(query);
      wish.set('format', format);
      return downloadFile(`${path}?${wish}`);
    },
    onError: (error) => notify({ text: error.message }),
  });
  return (
    <Menu
      trigger={
        <Button icon="download" isPending={download.isPending} pendingText={t('web.export.working')}>
          {t('web.export.open')}
        </Button>
      }
      entries={FORMATS.map((id) => ({ id, label: t(`web.export.${id}`), note: t(`web.export.${id}-note`) }))}
      onAction={(format) => download.mutate(format)}
      placement="bottom end"
    />
  );
}

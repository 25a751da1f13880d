import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';

export interface DemoBannerProps {
  /** Nobody has made an organization of their own yet. */
  isFirstRun: boolean;
  /** Whether they may delete it. */
  mayDelete: boolean;
  onDeleted: () => void;
}

/** On every page of the demonstration: that nothing here is real, and the two ways out. */
export function DemoBanner({ isFirstRun, mayDelete, onDeleted }: DemoBannerProps) {
  const { t } = useTranslation('organizations');
  const [isAsking, ask] = useState(false);
  const deletion = useMutation({
    mutationFn: () => fetchJson('/api/v1/organization', { method: 'DELETE' }),
    onSuccess: onDeleted,
  });
  return (
    <Banner
      action={
        <>
          {isFirstRun && (
            <ButtonLink href="/first-run" dense>
              {t('web.demo.create')}
            </ButtonLink>
          )}
          {mayDelete && !isFirstRun && (
            <Button dense onPress={() => ask(true)}>
              {t('web.demo.delete')}
            </Button>
          )}
        </>
      }
    >
      {t('web.demo.banner')}
      <Dialog
        isOpen={isAsking}
        onOpenChange={ask}
        role="alertdialog"
        title={t('web.demo.delete-title')}
        actions={
          <>
            <Button autoFocus onPress={() => ask(false)}>
              {t('web.demo.keep')}
            </Button>
            <Button variant="danger" isPending={deletion.isPending} onPress={() => deletion.mutate()}>
              {t('web.demo.delete-confirm')}
            </Button>
          </>
        }
      >
        <p>{t('web.demo.delete-text')}</p>
        {deletion.isError && <Banner tone="error">{deletion.error.message}</Banner>}
      </Dialog>
    </Banner>
  );
}

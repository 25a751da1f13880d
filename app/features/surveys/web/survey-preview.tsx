import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PillGroup } from '../../../ui/controls/pill-group.tsx';
import { Tabs } from '../../../ui/controls/tabs.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import type { SurveyDraft } from '../contract.ts';
import { PREVIEW_SIZES, PreviewFrame, type PreviewSize } from './preview-frame.tsx';
import styles from './survey-preview.module.css';
import { useSettled } from './use-settled.ts';

/** What the server makes of a draft. */
export interface SurveyPreviews {
  readonly subject: string;
  readonly mail: string;
  readonly mailText: string;
  readonly page: string;
  readonly thanks: string;
}

export type RenderPreview = (draft: SurveyDraft, locale: 'fr' | 'en') => Promise<SurveyPreviews>;

export interface SurveyPreviewProps {
  draft: SurveyDraft;
  locale: 'fr' | 'en';
  renderPreview: RenderPreview;
}

/** A pause between two words, no longer. */
const QUIET_MS = 350;

const SIZES = Object.keys(PREVIEW_SIZES) as PreviewSize[];

/** The mail and the page as a customer will see them, made by the server from what is not saved yet. */
export function SurveyPreview({ draft, locale, renderPreview }: SurveyPreviewProps) {
  const { t } = useTranslation('surveys');
  const [size, setSize] = useState<PreviewSize>('phone');
  const settled = useSettled(JSON.stringify(draft), QUIET_MS);
  const preview = useQuery({
    queryKey: ['survey-preview', settled, locale],
    queryFn: () => renderPreview(JSON.parse(settled) as SurveyDraft, locale),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const { data } = preview;
  const sizes = (
    <PillGroup
      label={t('web.preview.size')}
      value={size}
      onChange={(id) => setSize(SIZES.find((one) => one === id) ?? 'phone')}
      pills={SIZES.map((id) => ({ id, label: t(`web.preview.sizes.${id}`) }))}
    />
  );
  return (
    <section className={styles.preview} aria-label={t('web.preview.title')}>
      {preview.isError && <Banner tone="error">{preview.error.message}</Banner>}
      {data === undefined ? (
        !preview.isError && <Skeleton lines={8} label={t('web.preview.reading')} />
      ) : (
        <Tabs
          label={t('web.preview.title')}
          tabs={[
            {
              id: 'mail',
              label: t('web.preview.mail'),
              content: (
                <div className={styles.view}>
                  {sizes}
                  <p className={styles.subject}>
                    {t('web.preview.subject')} <strong lang={locale}>{data.subject}</strong>
                  </p>
                  <PreviewFrame title={t('web.preview.mail')} html={data.mail} size={size} />
                </div>
              ),
            },
            ...(['page', 'thanks'] as const).map((id) => ({
              id,
              label: t(`web.preview.${id}`),
              content: (
                <div className={styles.view}>
                  {sizes}
                  <PreviewFrame title={t(`web.preview.${id}`)} html={data[id]} size={size} />
                </div>
              ),
            })),
            {
              id: 'text',
              label: t('web.preview.text'),
              content: (
                <pre className={styles.text} lang={locale}>
                  {data.mailText}
                </pre>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Checkbox } from '../../../../../ui/controls/checkbox.tsx';
import { TextField } from '../../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../../ui/feedback/banner.tsx';
import { Skeleton } from '../../../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { useMay } from '../../../../organizations/web/may.ts';
import { UnreadState } from '../../../../organizations/web/unread-state.tsx';
import { CorrectedTextArea } from '../../../corrector/web/corrected-text-area.tsx';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import { useVoiceWrite } from '../../web/use-voices.ts';
import styles from '../../web/voices.module.css';
import { VoicesNav } from '../../web/voices-nav.tsx';
import type { VoiceSettings } from '../contract.ts';

/** How promoters are thanked, and how often anybody is asked for the same. */
export function ThanksSettingsPage({ organization }: Pick<VoicesPageProps<object>, 'organization'>) {
  const { t } = useTranslation('promoters');
  const { data, error, refetch } = useQuery({
    queryKey: ['voices', 'settings'],
    queryFn: () => fetchJson<VoiceSettings>('/api/v1/voice-settings'),
  });
  return (
    <>
      <VoicesNav slug={organization.slug} current="thanks" />
      <PageTitle note={t('web.thanks.note')}>{t('web.thanks.title')}</PageTitle>
      {data !== undefined ? (
        <SettingsForm settings={data} />
      ) : error === null ? (
        <Skeleton shape="list" lines={4} label={t('web.reading')} />
      ) : (
        <UnreadState title={t('web.failed')} error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}

const LOCALES = ['fr', 'en'] as const;
const EMPTY = { subject: '', text: '' };

function SettingsForm({ settings }: { settings: VoiceSettings }) {
  const { t } = useTranslation('promoters');
  const mayManage = useMay('manage');
  const [months, setMonths] = useState(String(settings.againMonths));
  const [byItself, setByItself] = useState(settings.thanksByItself);
  const [hasOwn, own] = useState(settings.thanks !== null);
  const [words, setWords] = useState(settings.thanks ?? { fr: EMPTY, en: EMPTY });
  const save = useVoiceWrite((body: VoiceSettings) =>
    fetchJson<VoiceSettings>('/api/v1/voice-settings', { method: 'PUT', body }),
  );
  const problem = save.error instanceof ProblemError ? save.error : null;
  const againMonths = Number(months);
  const isMonths = Number.isInteger(againMonths) && againMonths >= 1 && againMonths <= 60;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isMonths) return;
    const body = { againMonths, thanksByItself: byItself, thanks: hasOwn ? words : null };
    void save.mutateAsync(body).then(
      () => notify({ text: t('web.saved') }),
      () => undefined,
    );
  };
  return (
    <form className={styles.narrow} onSubmit={submit}>
      <TextField
        inputMode="numeric"
        label={t('web.thanks.again')}
        value={months}
        onChange={setMonths}
        isDisabled={!mayManage}
        error={isMonths ? undefined : t('web.thanks.months-wrong')}
      />
      <Checkbox
        isSelected={byItself}
        onChange={setByItself}
        isDisabled={!mayManage}
        note={t('web.thanks.by-itself-note')}
      >
        {t('web.thanks.by-itself')}
      </Checkbox>
      <Checkbox isSelected={hasOwn} onChange={own} isDisabled={!mayManage} note={t('web.thanks.own-note')}>
        {t('web.thanks.own')}
      </Checkbox>
      {hasOwn &&
        LOCALES.map((locale) => {
          const set = (part: Partial<typeof EMPTY>) =>
            setWords((all) => ({ ...all, [locale]: { ...all[locale], ...part } }));
          return (
            <div key={locale} className={styles.form}>
              <TextField
                label={t(`web.thanks.subject.${locale}`)}
                value={words[locale].subject}
                onChange={(subject) => set({ subject })}
                isDisabled={!mayManage}
                maxLength={120}
                error={problem?.field(`thanks.${locale}.subject`)}
              />
              <CorrectedTextArea
                language={locale}
                label={t(`web.thanks.text.${locale}`)}
                value={words[locale].text}
                onChange={(text) => set({ text })}
                isDisabled={!mayManage}
                maxLength={2_000}
                rows={5}
                error={problem?.field(`thanks.${locale}.text`)}
              />
            </div>
          );
        })}
      {problem !== null && (problem.problem.errors ?? []).length === 0 && (
        <Banner tone="error">{problem.message}</Banner>
      )}
      {mayManage && (
        <div>
          <Button type="submit" variant="primary" isPending={save.isPending} pendingText={t('web.saving')}>
            {t('web.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

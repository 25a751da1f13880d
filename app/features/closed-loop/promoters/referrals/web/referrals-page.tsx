import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../../../ui/controls/button-link.tsx';
import { Dialog } from '../../../../../ui/controls/dialog.tsx';
import { Link } from '../../../../../ui/controls/link.tsx';
import { Select } from '../../../../../ui/controls/select.tsx';
import { EmptyState } from '../../../../../ui/feedback/empty-state.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { Table } from '../../../../../ui/list/table.tsx';
import type { TableColumn } from '../../../../../ui/list/table-column.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import { ListFrame } from '../../web/list-frame.tsx';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import { useVoiceList, useVoicesSummary, useVoiceWrite } from '../../web/use-voices.ts';
import styles from '../../web/voices.module.css';
import { VoicesNav } from '../../web/voices-nav.tsx';
import { type ChangeReferral, REFERRAL_STATES, type Referral, type Referrals } from '../contract.ts';

/** People whom promoters sent: who sent them, and where each stands. */
export function ReferralsPage({ organization }: Pick<VoicesPageProps<object>, 'organization'>) {
  const { t } = useTranslation('promoters');
  const list = useVoiceList<Referrals>('referrals', '');
  const counts = useVoicesSummary().data?.referrals;
  const root = `/${organization.slug}`;
  const [forgotten, forget] = useState<Referral | null>(null);
  const columns = useColumns(root, organization.timeZone, forget);
  return (
    <>
      <VoicesNav slug={organization.slug} current="referrals" />
      <PageTitle
        note={
          counts !== undefined &&
          counts.all > 0 &&
          t('web.referrals.note', { customers: counts.customers, count: counts.all })
        }
      >
        {t('web.referrals.title')}
      </PageTitle>
      <ListFrame
        list={list}
        empty={
          <EmptyState
            title={t('web.referrals.empty')}
            actions={<ButtonLink href={`${root}/voices`}>{t('web.testimonials.to-overview')}</ButtonLink>}
          >
            {t('web.referrals.empty-text')}
          </EmptyState>
        }
      >
        {(rows) => (
          <Table
            caption={t('web.referrals.caption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={null}
          />
        )}
      </ListFrame>
      {forgotten !== null && <ForgetDialog one={forgotten} onClose={() => forget(null)} />}
    </>
  );
}

function useColumns(
  root: string,
  timeZone: string,
  onForget: (one: Referral) => void,
): readonly TableColumn<Referral>[] {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  const mayWork = useMay('work');
  const change = useVoiceWrite(({ id, ...body }: ChangeReferral & { id: string }) =>
    fetchJson<Referral>(`/api/v1/referrals/${id}`, { method: 'PATCH', body }),
  );
  const set = (id: string, value: string) => {
    const state = REFERRAL_STATES.find((one) => one === value);
    if (state === undefined) return;
    void change.mutateAsync({ id, state }).catch((error: Error) => notify({ text: error.message }));
  };
  return [
    {
      id: 'who',
      header: t('web.referrals.who'),
      isRowHeader: true,
      cell: ({ name, email, phone }) => (
        <span className={styles.who}>
          <span>{name}</span>
          <span className={styles.quiet}>{[email, phone].filter(Boolean).join(' · ')}</span>
        </span>
      ),
    },
    {
      id: 'by',
      header: t('web.referrals.by'),
      onPhone: 'line',
      cell: ({ referrer }) =>
        referrer === null ? (
          t('web.referrals.forgotten')
        ) : (
          <Link tone="ink" href={`${root}/contacts/${referrer.id}`}>
            {referrer.name ?? referrer.email ?? t('web.no-name')}
          </Link>
        ),
    },
    {
      id: 'since',
      header: t('web.referrals.since'),
      onPhone: 'line',
      cell: ({ consentedAt }) => formatDate(new Date(consentedAt), locale, 'medium', timeZone),
    },
    {
      id: 'state',
      header: t('web.referrals.state'),
      onPhone: 'line',
      cell: ({ id, name, state }) =>
        mayWork ? (
          <Select
            dense
            aria-label={t('web.referrals.state-of', { name })}
            value={state}
            onChange={(value) => set(id, value)}
            options={REFERRAL_STATES.map((one) => ({ id: one, label: t(`web.referrals.states.${one}`) }))}
          />
        ) : (
          t(`web.referrals.states.${state}`)
        ),
    },
    ...(mayWork
      ? [
          {
            id: 'act',
            header: '',
            align: 'end' as const,
            cell: (one: Referral) => (
              <Button
                dense
                variant="quiet"
                aria-label={t('web.referrals.forget-of', { name: one.name })}
                onPress={() => onForget(one)}
              >
                {t('web.referrals.forget')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

function ForgetDialog({ one, onClose }: { one: Referral; onClose: () => void }) {
  const { t } = useTranslation('promoters');
  const erase = useVoiceWrite((id: string) => fetchJson(`/api/v1/referrals/${id}`, { method: 'DELETE' }));
  const confirm = () =>
    void erase.mutateAsync(one.id).then(
      () => {
        notify({ text: t('web.referrals.forgotten-done') });
        onClose();
      },
      (error: Error) => notify({ text: error.message }),
    );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      role="alertdialog"
      title={t('web.referrals.forget-title', { name: one.name })}
      actions={
        <>
          <Button onPress={onClose}>{t('web.cancel')}</Button>
          <Button variant="primary" isPending={erase.isPending} onPress={confirm}>
            {t('web.referrals.forget')}
          </Button>
        </>
      }
    >
      <p>{t('web.referrals.forget-text')}</p>
    </Dialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../../ui/controls/button-link.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { PillGroup } from '../../../../ui/controls/pill-group.tsx';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { useMay, useMayAsk } from '../../../organizations/web/may.ts';
import { ASKED_OF_PROMOTERS } from '../ask-kinds.ts';
import type { VoicesSummary } from '../contract.ts';
import { AskDialog } from './ask-dialog.tsx';
import { ListFrame } from './list-frame.tsx';
import { PromoterRow } from './promoter-row.tsx';
import { usePromoters, useVoicesSummary } from './use-voices.ts';
import styles from './voices.module.css';
import { VoicesNav } from './voices-nav.tsx';

export interface VoicesPageProps<Search> {
  organization: { readonly slug: string; readonly timeZone: string };
  search: Search;
  onSearch: (change: Partial<Search>) => void;
}

export type OverviewSearch = { asked?: string | undefined };

/** Who was asked for what; and who was not yet asked for one useful thing. */
export function OverviewPage({ organization, search, onSearch }: VoicesPageProps<OverviewSearch>) {
  const { t } = useTranslation('promoters');
  const summary = useVoicesSummary().data;
  const shown = search.asked === 'yes' || search.asked === 'no' ? search.asked : 'all';
  const list = usePromoters(shown === 'all' ? '' : `asked=${shown}`);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [asking, ask] = useState<readonly string[] | null>(null);
  const mayWork = useMay('work');
  const root = `/${organization.slug}`;
  const pill = (id: string, label: string, count: number | undefined) => ({
    id,
    label,
    ...(count !== undefined && { count }),
  });
  return (
    <>
      <VoicesNav slug={organization.slug} current="overview" />
      <PageTitle
        note={
          summary !== undefined &&
          summary.promoters > 0 &&
          t('web.overview.note', {
            count: summary.asked,
            promoters: summary.promoters,
            months: summary.months,
          })
        }
      >
        {t('web.title')}
      </PageTitle>
      {summary !== undefined && <Numbers summary={summary} root={root} />}
      <div className={styles.bar}>
        <PillGroup
          label={t('web.overview.filter')}
          value={shown}
          onChange={(id) => onSearch({ asked: id === 'all' ? undefined : id })}
          pills={[
            pill('all', t('web.overview.everyone'), summary?.promoters),
            pill('no', t('web.overview.not-asked'), summary && summary.promoters - summary.asked),
            pill('yes', t('web.overview.asked'), summary?.asked),
          ]}
        />
        {mayWork && chosen.size > 0 && (
          <Button variant="primary" onPress={() => ask([...chosen])}>
            {t('web.ask.open-many', { count: chosen.size })}
          </Button>
        )}
      </div>
      <ListFrame list={list} empty={<Empty shown={shown} root={root} />}>
        {(voices) => (
          <ul className={list.isPlaceholderData ? styles.old : undefined}>
            {voices.map((voice) => (
              <PromoterRow
                key={voice.contact.id}
                {...{ voice, root }}
                timeZone={organization.timeZone}
                isChosen={chosen.has(voice.contact.id)}
                onChoose={(isChosen) => {
                  const next = new Set(chosen);
                  if (isChosen) next.add(voice.contact.id);
                  else next.delete(voice.contact.id);
                  choose(next);
                }}
                onAsk={() => ask([voice.contact.id])}
              />
            ))}
          </ul>
        )}
      </ListFrame>
      {asking !== null && (
        <AskDialog
          contactIds={asking}
          kinds={ASKED_OF_PROMOTERS}
          onClose={(isDone) => {
            ask(null);
            if (isDone) choose(new Set());
          }}
        />
      )}
    </>
  );
}

/** What came of it all, each number leading to its page. */
function Numbers({ summary, root }: { summary: VoicesSummary; root: string }) {
  const { t } = useTranslation('promoters');
  const numbers = [
    { id: 'passives', page: 'passives?show=gained', key: 'gained', count: summary.passives.gained },
    {
      id: 'testimonials',
      page: 'testimonials?state=published',
      key: 'testimonials',
      count: summary.testimonials.published,
    },
    { id: 'referrals', page: 'referrals', key: 'customers', count: summary.referrals.customers },
    { id: 'ambassadors', page: 'ambassadors', key: 'ambassadors', count: summary.ambassadors },
    { id: 'offers', page: 'offers', key: 'offers', count: summary.offers.accepted },
  ];
  return (
    <ul className={styles.numbers} aria-label={t('web.overview.numbers')}>
      {numbers.map(({ id, page, key, count }) => (
        <li key={id}>
          <Link href={`${root}/voices/${page}`}>
            {count} {t(`web.overview.${key}`, { count })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Empty({ shown, root }: { shown: 'all' | 'yes' | 'no'; root: string }) {
  const { t } = useTranslation('promoters');
  const mayAsk = useMayAsk();
  const key = { all: 'empty', yes: 'empty-asked', no: 'empty-not-asked' }[shown];
  return (
    <EmptyState
      title={t(`web.overview.${key}`)}
      actions={
        mayAsk && shown === 'all' && <ButtonLink href={`${root}/ask`}>{t('web.overview.to-ask')}</ButtonLink>
      }
    >
      {t(`web.overview.${key}-text`)}
    </EmptyState>
  );
}

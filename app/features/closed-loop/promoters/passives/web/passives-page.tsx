import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../../../ui/controls/tabs.tsx';
import { EmptyState } from '../../../../../ui/feedback/empty-state.tsx';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { ASKED_OF_PASSIVES } from '../../ask-kinds.ts';
import { AskDialog } from '../../web/ask-dialog.tsx';
import { ListFrame } from '../../web/list-frame.tsx';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import { useVoicesSummary } from '../../web/use-voices.ts';
import { VoicesNav } from '../../web/voices-nav.tsx';
import { PASSIVE_VIEWS } from '../contract.ts';
import { PassiveRow } from './passive-row.tsx';
import { usePassives } from './use-passives.ts';

export type PassivesSearch = { show?: string | undefined };
type View = (typeof PASSIVE_VIEWS)[number];

/** Who may leave, what would keep them, and who was won. */
export function PassivesPage({ organization, search, onSearch }: VoicesPageProps<PassivesSearch>) {
  const { t } = useTranslation('promoters');
  const counts = useVoicesSummary().data?.passives;
  const view = PASSIVE_VIEWS.find((one) => one === search.show) ?? 'at-risk';
  const countOf = (id: View) => ({ 'at-risk': counts?.atRisk, gained: counts?.gained, lost: undefined })[id];
  return (
    <>
      <VoicesNav slug={organization.slug} current="passives" />
      <PageTitle
        note={counts !== undefined && counts.atRisk > 0 && t('web.passives.note', { count: counts.atRisk })}
      >
        {t('web.passives.title')}
      </PageTitle>
      <Tabs
        label={t('web.passives.title')}
        selectedKey={view}
        onChange={(id) => onSearch({ show: id === 'at-risk' ? undefined : id })}
        tabs={PASSIVE_VIEWS.map((id) => {
          const count = countOf(id);
          return {
            id,
            label: t(`web.passives.tabs.${id}`),
            ...(count !== undefined && { count }),
            content: id === view && <PassivesTab view={id} organization={organization} />,
          };
        })}
      />
    </>
  );
}

function PassivesTab({
  view,
  organization,
}: Pick<VoicesPageProps<PassivesSearch>, 'organization'> & { view: View }) {
  const { t } = useTranslation('promoters');
  const list = usePassives(`show=${view}`);
  const [asking, ask] = useState<string | null>(null);
  return (
    <>
      <ListFrame
        list={list}
        empty={
          <EmptyState title={t(`web.passives.empty.${view}`)}>
            {t(`web.passives.empty-text.${view}`)}
          </EmptyState>
        }
      >
        {(items) => (
          <ul>
            {items.map((passive) => (
              <PassiveRow
                key={passive.contact.id}
                {...{ passive, view }}
                root={`/${organization.slug}`}
                timeZone={organization.timeZone}
                onAsk={() => ask(passive.contact.id)}
              />
            ))}
          </ul>
        )}
      </ListFrame>
      {asking !== null && (
        <AskDialog contactIds={[asking]} kinds={ASKED_OF_PASSIVES} onClose={() => ask(null)} />
      )}
    </>
  );
}

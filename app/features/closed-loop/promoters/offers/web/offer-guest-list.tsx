import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/controls/button.tsx';
import { PillGroup } from '../../../../../ui/controls/pill-group.tsx';
import { EmptyState } from '../../../../../ui/feedback/empty-state.tsx';
import { Section } from '../../../../../ui/layout/section.tsx';
import { Table } from '../../../../../ui/list/table.tsx';
import { ExportMenu } from '../../../../organizations/web/export-menu.tsx';
import { useMay } from '../../../../organizations/web/may.ts';
import { ListFrame } from '../../web/list-frame.tsx';
import { GUEST_STATES, type Offer } from '../contract.ts';
import { useGuestColumns } from './guest-columns.tsx';
import styles from './offers.module.css';
import { useOfferGuests } from './use-offers.ts';

export type GuestsSearch = { state?: string | undefined };

export interface OfferGuestListProps {
  offer: Offer;
  root: string;
  timeZone: string;
  search: GuestsSearch;
  onSearch: (change: Partial<GuestsSearch>) => void;
  onInvite: () => void;
}

const ALL = 'all';

/** Whom an offer went to, what each said, and whether they used it. */
export function OfferGuestList({ offer, root, timeZone, search, onSearch, onInvite }: OfferGuestListProps) {
  const { t } = useTranslation('offers');
  const shown = GUEST_STATES.find((one) => one === search.state) ?? ALL;
  const query = new URLSearchParams({ offer: offer.id, ...(shown !== ALL && { state: shown }) }).toString();
  const list = useOfferGuests(query);
  const columns = useGuestColumns(offer, root, timeZone);
  const mayExport = useMay('manage');
  const mayInvite = useMay('work') && offer.state === 'open';
  const count = (state: (typeof GUEST_STATES)[number]) => offer.guests[state] ?? 0;
  const all = GUEST_STATES.reduce((sum, state) => sum + count(state), 0);
  return (
    <Section
      title={t('web.guests')}
      className={styles.guests ?? ''}
      aside={mayExport && all > 0 && <ExportMenu path="/api/v1/offer-guests/export" query={query} />}
    >
      {all === 0 ? (
        <EmptyState
          title={t('web.no-guests')}
          actions={
            mayInvite && (
              <Button variant="primary" onPress={onInvite}>
                {t('web.invite')}
              </Button>
            )
          }
        >
          {t('web.no-guests-text')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.filter}>
            <PillGroup
              label={t('web.filter')}
              value={shown}
              onChange={(id) => onSearch({ state: id === ALL ? undefined : id })}
              pills={[
                { id: ALL, label: t('web.everyone'), count: all },
                ...GUEST_STATES.filter((state) => count(state) > 0 || state === shown).map((id) => ({
                  id,
                  label: t(`web.guest-states.${id}`),
                  count: count(id),
                })),
              ]}
            />
          </div>
          <ListFrame
            list={list}
            empty={<EmptyState title={t('web.none-so')}>{t('web.none-so-text')}</EmptyState>}
          >
            {(rows) => (
              <Table
                caption={t('web.guests')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                empty={null}
              />
            )}
          </ListFrame>
        </>
      )}
    </Section>
  );
}

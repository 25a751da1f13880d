import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import { classNames } from '../../../../ui/class-names.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import rows from '../../workspace/web/owed-rows.module.css';
import type { CatalogueGesture } from '../contract.ts';
import styles from './gestures.module.css';
import { KindDialog } from './kind-dialog.tsx';
import { useGestureWords } from './use-gesture-words.ts';
import { useGestureChange } from './use-gestures.ts';

interface CatalogueListProps {
  kinds: readonly CatalogueGesture[];
  currency: string;
}

/** What may be given, those in use first. */
export function CatalogueList({ kinds, currency }: CatalogueListProps) {
  const { t } = useTranslation('gestures');
  const words = useGestureWords();
  const mayManage = useMay('manage');
  const [edited, edit] = useState<CatalogueGesture | 'new' | null>(null);
  const retire = useGestureChange(
    ({ id, isActive }: { id: string; isActive: boolean }) =>
      fetchJson<CatalogueGesture>(`/api/v1/gesture-kinds/${id}`, { method: 'PATCH', body: { isActive } }),
    () => notify({ text: t('web.settings.saved') }),
  );
  return (
    <>
      {kinds.length === 0 && <p className={rows.note}>{t('web.settings.no-kinds')}</p>}
      <ul>
        {kinds.map((kind) => {
          const { id, isActive, cost } = kind;
          const name = words.nameOf(kind);
          const swap = t(isActive ? 'web.settings.retire' : 'web.settings.restore');
          return (
            <li key={id} className={styles.kind}>
              <p>
                <strong>{name}</strong>{' '}
                <span className={rows.note}>
                  {t(`kinds.${kind.kind}`)}
                  {!isActive && `, ${t('web.settings.retired')}`}
                </span>
              </p>
              <p className={styles.cost}>{words.money(cost, currency)}</p>
              {mayManage && (
                <div className={classNames(rows.deeds, styles.kindDeeds)}>
                  <Button
                    dense
                    variant="quiet"
                    aria-label={t('web.settings.change-title', { name })}
                    onPress={() => edit(kind)}
                  >
                    {t('web.settings.change')}
                  </Button>
                  <Button
                    dense
                    variant="quiet"
                    aria-label={t('web.deed-of', { deed: swap, gesture: name })}
                    onPress={() => retire.mutate({ id, isActive: !isActive })}
                  >
                    {swap}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {mayManage && (
        <Actions>
          <Button onPress={() => edit('new')}>{t('web.settings.add')}</Button>
        </Actions>
      )}
      {edited !== null && (
        <KindDialog kind={edited === 'new' ? null : edited} currency={currency} onClose={() => edit(null)} />
      )}
    </>
  );
}

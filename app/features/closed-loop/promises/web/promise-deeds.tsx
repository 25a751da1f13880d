import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import rows from '../../workspace/web/owed-rows.module.css';
import type { CasePromise } from '../contract.ts';
import { EndPromiseDialog } from './end-promise-dialog.tsx';
import { PromiseDialog } from './promise-dialog.tsx';

type Deed = 'kept' | 'move' | 'dropped';

const DEEDS: readonly Deed[] = ['kept', 'move', 'dropped'];

/** What can be done with a promise that is still owed. */
export function PromiseDeeds({ promise }: { promise: CasePromise }) {
  const { t } = useTranslation('promises');
  const mayWork = useMay('work');
  const [deed, choose] = useState<Deed | null>(null);
  const { state, what } = promise;
  if (!mayWork || (state !== 'open' && state !== 'broken')) return null;
  const close = () => choose(null);
  return (
    <div className={rows.deeds}>
      {DEEDS.map((one) => (
        <Button
          key={one}
          dense
          variant="quiet"
          aria-label={t('web.deed-of', { deed: t(`web.deeds.${one}`), what })}
          onPress={() => choose(one)}
        >
          {t(`web.deeds.${one}`)}
        </Button>
      ))}
      {deed === 'move' && <PromiseDialog caseId={promise.caseId} promise={promise} onClose={close} />}
      {(deed === 'kept' || deed === 'dropped') && (
        <EndPromiseDialog promise={promise} state={deed} onClose={close} />
      )}
    </div>
  );
}

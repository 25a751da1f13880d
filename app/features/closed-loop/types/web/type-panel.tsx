import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import { useCaseRequest } from '../../workspace/web/case-requests.ts';
import { SidePanel } from '../../workspace/web/side-panel.tsx';
import type { CaseType } from '../contract.ts';
import { DETRACTOR_TYPES, type DetractorType } from '../detractor-type.ts';
import styles from './type-panel.module.css';
import { TypeReason } from './type-reason.tsx';
import { useCaseType, useSetType } from './use-case-type.ts';

/** Which of the four detractors this is: proposed from the comment, said by a person. */
export function TypePanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('types');
  const known = useCaseType(caseId);
  if (known.data !== undefined && !known.data.applies) return null;
  return (
    <SidePanel title={<span id={`type-${caseId}`}>{t('title')}</span>}>
      {known.data !== undefined ? (
        <TypeChoice key={known.data.confirmed?.at ?? ''} {...{ caseId }} known={known.data} />
      ) : known.isError ? (
        <ErrorState
          plain
          title={t('unread')}
          actions={<Button onPress={() => known.refetch()}>{t('retry')}</Button>}
        >
          {known.error instanceof ProblemError ? known.error.message : t('silent')}
        </ErrorState>
      ) : (
        <Skeleton shape="list" lines={4} label={t('reading')} />
      )}
    </SidePanel>
  );
}

function TypeChoice({ caseId, known }: { caseId: string; known: CaseType }) {
  const { t } = useTranslation('types');
  const mayWork = useMay('work');
  const confirmed = known.confirmed?.type ?? null;
  const [chosen, setChosen] = useState<DetractorType | null>(null);
  const shown = chosen ?? confirmed ?? known.proposed?.type ?? null;
  const set = useSetType(caseId, confirmed);
  const types = useRef<HTMLDivElement>(null);
  useCaseRequest('type', () => {
    const first = (of: string) => types.current?.querySelector<HTMLElement>(of);
    (first('input:checked') ?? first('input'))?.focus();
    types.current?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <>
      <div ref={types}>
        <RadioGroup
          aria-labelledby={`type-${caseId}`}
          isDisabled={!mayWork || set.isPending}
          value={shown}
          onChange={(id) => setChosen(DETRACTOR_TYPES.find((type) => type === id) ?? null)}
          options={DETRACTOR_TYPES.map((id) => ({ id, label: t(`types.${id}`) }))}
        />
      </div>
      <TypeReason
        known={known}
        shown={shown}
        {...(mayWork && shown !== null && { onConfirm: () => set.mutate({ type: shown }) })}
        {...(mayWork && { onClear: () => set.mutate({ type: null }) })}
      />
      {shown !== null && <p className={styles.guidance}>{t(`guidance.${shown}`)}</p>}
    </>
  );
}

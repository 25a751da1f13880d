import { useMemo, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/class-names.ts';
import { useNow } from '../../../ui/use-now.ts';
import type { Case } from '../contract.ts';
import { CaseRow } from './case-row.tsx';
import styles from './cases-page.module.css';
import type { Owner } from './patch-cases.ts';
import { useChangeCase } from './use-change-case.ts';
import { useRowKeys } from './use-row-keys.ts';

export interface CaseListProps {
  cases: readonly Case[];
  members: readonly Owner[];
  timeZone: string;
  /** The rows of what was asked for before, while the new ones come. */
  isOld: boolean;
}

export function CaseList({ cases, members, timeZone, isOld }: CaseListProps) {
  const { t } = useTranslation('closed-loop');
  const now = useNow();
  const list = useRef<HTMLUListElement>(null);
  const ids = useMemo(() => cases.map(({ id }) => id), [cases]);
  useRowKeys(list, ids);
  const change = useChangeCase(members);
  return (
    <>
      <ul ref={list} className={classNames(isOld && styles.old)} aria-busy={isOld}>
        {cases.map((one) => (
          <li key={one.id} data-row={one.id} tabIndex={-1} className={styles.row}>
            <CaseRow {...{ one, members, now, timeZone }} onChange={change} />
          </li>
        ))}
      </ul>
      <p className={styles.keys}>
        <Trans t={t} i18nKey="web.keys" components={{ key: <kbd /> }} />
      </p>
    </>
  );
}

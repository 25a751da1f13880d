import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/class-names.ts';
import type { Response } from '../contract.ts';
import { type Decision, OverruleDialog } from './overrule-dialog.tsx';
import { ResponseRow } from './response-row.tsx';
import styles from './responses-page.module.css';

export interface ResponseListProps {
  responses: readonly Response[];
  timeZone: string;
  /** The rows of what was asked for before, while the new ones come. */
  isOld: boolean;
}

export function ResponseList({ responses, timeZone, isOld }: ResponseListProps) {
  const { t } = useTranslation('responses');
  const [decision, decide] = useState<Decision>();
  const [isOpen, open] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // The button that opened the dialog may have left with its row, and the focus with it; the last row takes the list along.
  const keepFocus = () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        (list.current ?? document.querySelector<HTMLElement>('[role=tab][aria-selected=true]'))?.focus();
      }),
    );
  return (
    <>
      <ul
        ref={list}
        tabIndex={-1}
        aria-label={t('web.title')}
        aria-busy={isOld}
        className={classNames(styles.list, isOld && styles.old)}
      >
        {responses.map((response) => (
          <li key={response.id} className={styles.row}>
            <ResponseRow
              {...{ response, timeZone }}
              onOverrule={(state) => {
                decide({ response, state });
                open(true);
              }}
            />
          </li>
        ))}
      </ul>
      {decision !== undefined && (
        <OverruleDialog
          key={`${decision.response.id} ${decision.state}`}
          {...{ decision, isOpen }}
          onClose={() => open(false)}
          onGone={keepFocus}
        />
      )}
    </>
  );
}

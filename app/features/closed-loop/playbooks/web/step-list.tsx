import { useState } from 'react';
import { GridList, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Menu } from '../../../../ui/controls/menu.tsx';
import { STEPS_MAX, type Step } from '../contract.ts';
import { moved } from './moved.ts';
import { newStep, STEP_ICONS, STEP_KINDS } from './new-step.ts';
import styles from './playbooks.module.css';
import { StepDialog } from './step-dialog.tsx';
import { stepId } from './step-id.ts';
import { StepRow } from './step-row.tsx';
import type { Names } from './step-words.ts';
import { useAltArrows } from './use-alt-arrows.tsx';

export interface StepListProps {
  steps: readonly Step[];
  names: Names;
  onChange: (steps: Step[]) => void;
}

interface Edited {
  readonly index: number;
  readonly step: Step;
  readonly isNew: boolean;
}

/** The steps in their order: changed in a dialog, moved by their handle, by Alt and an arrow, or from their menu. */
export function StepList({ steps, names, onChange }: StepListProps) {
  const { t } = useTranslation('playbooks');
  const [edited, edit] = useState<Edited>();
  const [opened, countOpened] = useState(0);
  const open = (one: Edited) => {
    edit(one);
    countOpened(opened + 1);
  };
  const items = steps.map((step, index) => ({ id: stepId(step), index, step }));
  const ids = items.map(({ id }) => id);
  const move = (from: number, to: number) => onChange(moved(steps, from, to));
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [from = -1] = [...keys].map((key) => ids.indexOf(String(key)));
      if (from < 0) return;
      const at = ids.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      move(from, at > from ? at - 1 : at);
    },
  });
  const arrows = useAltArrows(ids, move);
  return (
    <section className={styles.steps} aria-labelledby="playbook-steps">
      <h2 id="playbook-steps">{t('web.steps')}</h2>
      <p className={styles.small}>{t('web.steps-note')}</p>
      <div {...arrows}>
        <GridList
          aria-label={t('web.steps')}
          items={items}
          dependencies={[steps, names]}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className={styles.small}>{t('web.no-steps')}</p>}
          className={styles.stepList ?? ''}
        >
          {({ id, index, step }) => (
            <StepRow
              key={id}
              {...{ id, index, step, names, count: steps.length }}
              onEdit={() => open({ index, step, isNew: false })}
              onMove={(to) => move(index, to)}
              onRemove={() => onChange(steps.filter((_, i) => i !== index))}
            />
          )}
        </GridList>
      </div>
      <Menu
        trigger={
          <Button icon="plus" disabledReason={steps.length < STEPS_MAX ? undefined : t('web.steps-full')}>
            {t('web.add')}
          </Button>
        }
        entries={STEP_KINDS.map((kind) => ({
          id: kind,
          label: t(`web.kinds.${kind}`),
          icon: STEP_ICONS[kind],
        }))}
        onAction={(id) => {
          const kind = STEP_KINDS.find((one) => one === id);
          if (kind !== undefined) open({ index: steps.length, step: newStep(kind), isNew: true });
        }}
      />
      {edited !== undefined && (
        <StepDialog
          key={opened}
          step={edited.step}
          isNew={edited.isNew}
          names={names}
          onClose={() => edit(undefined)}
          onDone={(step) => {
            onChange(
              edited.isNew ? [...steps, step] : steps.map((one, i) => (i === edited.index ? step : one)),
            );
            edit(undefined);
          }}
        />
      )}
    </section>
  );
}

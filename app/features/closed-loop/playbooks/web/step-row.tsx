import { Button as AriaButton, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../../ui/controls/icon-button.tsx';
import { Menu } from '../../../../ui/controls/menu.tsx';
import { Icon } from '../../../../ui/marks/icon.tsx';
import type { Step } from '../contract.ts';
import { STEP_ICONS } from './new-step.ts';
import styles from './playbooks.module.css';
import { type Names, stepWords } from './step-words.ts';

export interface StepRowProps {
  id: string;
  index: number;
  count: number;
  step: Step;
  names: Names;
  onEdit: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** A step as one says it, with its handle and what can be done with it. */
export function StepRow({ id, index, count, step, names, onEdit, onMove, onRemove }: StepRowProps) {
  const { t } = useTranslation('playbooks');
  const words = stepWords(t, step, names);
  const text = `${index + 1}. ${words}`;
  const deeds: Record<string, () => void> = {
    edit: onEdit,
    up: () => onMove(index - 1),
    down: () => onMove(index + 1),
    remove: onRemove,
  };
  return (
    <GridListItem id={id} textValue={text} onAction={onEdit} className={styles.step ?? ''}>
      <AriaButton slot="drag" aria-label={t('web.drag', { step: text })} className={styles.handle ?? ''}>
        <span aria-hidden="true">{index + 1}</span>
      </AriaButton>
      <span className={styles.stepIcon}>
        <Icon name={STEP_ICONS[step.kind]} size={18} />
      </span>
      <span className={styles.stepWords}>{words}</span>
      <Menu
        placement="bottom end"
        trigger={<IconButton icon="more" label={t('web.deeds', { step: text })} />}
        entries={[
          { id: 'edit', label: t('web.edit'), icon: 'edit' },
          { id: 'up', label: t('web.up'), icon: 'chevron-up', isDisabled: index === 0 },
          { id: 'down', label: t('web.down'), icon: 'chevron-down', isDisabled: index === count - 1 },
          { id: 'remove', label: t('web.remove-step'), icon: 'trash', startsGroup: true, isDanger: true },
        ]}
        onAction={(deed) => deeds[deed]?.()}
      />
    </GridListItem>
  );
}

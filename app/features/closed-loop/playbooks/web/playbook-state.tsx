import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { Icon } from '../../../../ui/marks/icon.tsx';
import type { Playbook } from '../contract.ts';
import styles from './playbooks.module.css';

/** Active, paused, or active while a newer version waits for somebody to try it. */
export function PlaybookState({ playbook: { version, activeVersion } }: { playbook: Playbook }) {
  const { t } = useTranslation('playbooks');
  const isActive = activeVersion !== null;
  return (
    <span className={classNames(styles.state, isActive && styles.active)}>
      <Icon name={isActive ? 'check' : 'minus'} size={16} />
      {!isActive && t('web.state.paused')}
      {isActive && t(activeVersion === version ? 'web.state.active' : 'web.state.newer')}
    </span>
  );
}

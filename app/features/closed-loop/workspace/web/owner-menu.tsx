import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Menu } from '../../../../ui/controls/menu.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import type { Case } from '../../contract.ts';
import { useCaseRequest } from './case-requests.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import styles from './owner-menu.module.css';
import { useChangeCase } from './use-change-case.ts';
import { useWorkers } from './use-members.ts';
import { useWorkspace } from './workspace-context.ts';

const BY_RULES = 'by-rules';

/** Who has the case, and the way to give it to somebody else. */
export function OwnerMenu({ one }: { one: Case }) {
  const { t } = useTranslation('workspace');
  const { me } = useWorkspace();
  const members = useWorkers();
  const change = useChangeCase(members);
  const mayWork = useMay('work');
  const [given, give] = useState<{ id: string; name: string } | null>(null);
  const button = useRef<HTMLSpanElement>(null);
  useCaseRequest('assign', () => button.current?.querySelector('button')?.click());
  const name = one.owner?.name ?? null;
  const said =
    name === null ? t('owner.none') : one.owner?.id === me.id ? t('owner.me') : t('owner.is', { name });
  if (!mayWork || one.status === 'withdrawn') return <p className={styles.told}>{said}</p>;
  const others = members.filter(({ id }) => id !== one.owner?.id);
  const entries = [
    ...others.filter(({ id }) => id === me.id).map(({ id }) => ({ id, label: t('owner.take') })),
    ...others.filter(({ id }) => id !== me.id).map(({ id, name: label }) => ({ id, label })),
    ...(name === null ? [] : [{ id: BY_RULES, label: t('owner.by-rules'), startsGroup: true }]),
  ];
  return (
    <span ref={button} className={styles.menu}>
      <Menu
        trigger={
          <Button variant="quiet" dense icon="person">
            {said}
          </Button>
        }
        entries={entries}
        onAction={(id) => {
          const other = others.find((member) => member.id === id && id !== me.id);
          if (other === undefined) change(one, { ownerId: id === BY_RULES ? null : id });
          else give(other);
        }}
      />
      {given !== null && (
        <HandOverDialog
          name={given.name}
          onGive={(why) => change(one, { ownerId: given.id, ...(why !== undefined && { why }) })}
          onClose={() => give(null)}
        />
      )}
    </span>
  );
}

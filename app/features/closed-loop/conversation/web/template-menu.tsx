import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Menu } from '../../../../ui/controls/menu.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { useCaseRequest } from '../../workspace/web/case-requests.ts';
import styles from './composer.module.css';
import type { Draft } from './drafts.ts';
import { useFittingTemplates } from './use-conversation.ts';

export interface TemplateMenuProps {
  caseId: string;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  /** The newest message, which the writer has before them. */
  seen: string | null;
}

/** Templates for this customer first; what was written before comes back with one press. */
export function TemplateMenu({ caseId, draft, onChange, seen }: TemplateMenuProps) {
  const { t } = useTranslation('conversation');
  const templates = useFittingTemplates(caseId).data ?? [];
  const button = useRef<HTMLSpanElement>(null);
  useCaseRequest('template', () => button.current?.querySelector('button')?.click());
  const firstOther = templates.findIndex(({ fits }) => !fits);
  const use = (id: string) => {
    const chosen = templates.find((one) => one.id === id);
    if (chosen === undefined) return;
    const before = { subject: draft.subject, text: draft.text, seen: draft.seen };
    onChange({
      subject: chosen.subject,
      text: chosen.body,
      seen: draft.seen === undefined ? seen : draft.seen,
    });
    if (draft.text.trim() !== '') notify({ text: t('web.replaced'), onUndo: () => onChange(before) });
  };
  if (templates.length === 0) return null;
  return (
    <span ref={button}>
      <Menu
        placement="bottom end"
        trigger={
          <Button variant="quiet" dense className={styles.template ?? ''}>
            {t('web.template')}
            <Icon name="chevron-down" />
          </Button>
        }
        entries={templates.map(({ id, name, fits, locale }, index) => ({
          id,
          label: name,
          ...(!fits && { note: t(`web.languages.${locale}`) }),
          startsGroup: index === firstOther && index > 0,
        }))}
        onAction={use}
      />
    </span>
  );
}

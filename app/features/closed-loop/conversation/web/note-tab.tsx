import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Menu } from '../../../../ui/controls/menu.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { NOTE_MAX } from '../../notes/contract.ts';
import { mentionsIn } from '../../notes/mentions-in.ts';
import { warningsIn } from '../../notes/warning-words.ts';
import { WarnedWords } from '../../notes/web/warned-words.tsx';
import { useMembers } from '../../workspace/web/use-members.ts';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import styles from './composer.module.css';
import type { ComposerTab } from './composer-tab.ts';
import { useAddNote } from './use-conversation.ts';

/** Something for colleagues only. Words that a company must not keep of people are asked about. */
export function NoteTab({ caseId, draft, onChange }: ComposerTab) {
  const { t } = useTranslation('conversation');
  const { me } = useWorkspace();
  const members = useMembers();
  const add = useAddNote(caseId);
  const warnings = warningsIn(draft.note);
  const isEmpty = draft.note.trim() === '';
  const save = () => {
    if (isEmpty || add.isPending) return;
    const mentions = mentionsIn(draft.note, members);
    const note = { text: draft.note, mentions, confirmed: warnings.length > 0 };
    add.mutate(note, {
      onSuccess: () => {
        onChange({ note: '' });
        notify({ text: t('web.note-kept') });
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // A warning is read, and not run over by a key.
    if (warnings.length === 0) save();
  };
  const others = members.filter(({ id }) => id !== me.id);
  return (
    <div className={styles.body} onKeyDown={onKeyDown}>
      <CorrectedTextArea
        caseId={caseId}
        label={t('web.note')}
        hint={t('web.note-hint')}
        rows={5}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        maxLength={NOTE_MAX}
      />
      <WarnedWords warnings={warnings} />
      {add.error !== null && (
        <Banner tone="error" title={t('web.not-noted')}>
          {add.error instanceof ProblemError ? add.error.message : t('web.silent')}
        </Banner>
      )}
      <div className={styles.foot}>
        {others.length > 0 && (
          <Menu
            trigger={<Button dense>{t('web.mention')}</Button>}
            entries={others.map(({ id, name }) => ({ id, label: name }))}
            onAction={(id) => {
              const name = others.find((one) => one.id === id)?.name ?? '';
              onChange({ note: `${draft.note}${/(^|\s)$/.test(draft.note) ? '' : ' '}@${name} ` });
            }}
          />
        )}
        <Button
          variant={warnings.length > 0 ? 'secondary' : 'primary'}
          onPress={save}
          isPending={add.isPending}
          disabledReason={isEmpty ? t('web.missing.note') : undefined}
        >
          {warnings.length > 0 ? t('web.note-anyway') : t('web.keep-note')}
        </Button>
      </div>
    </div>
  );
}

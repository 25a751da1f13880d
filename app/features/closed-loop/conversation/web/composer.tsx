import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Icon } from '../../../../ui/marks/icon.tsx';
import type { IconName } from '../../../../ui/marks/icon-paths.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import { CallTab } from './call-tab.tsx';
import styles from './composer.module.css';
import { forgetDrafts } from './drafts.ts';
import { MailTab } from './mail-tab.tsx';
import { NoteTab } from './note-tab.tsx';
import { TemplateMenu } from './template-menu.tsx';
import { useConversation } from './use-conversation.ts';
import { useDraft } from './use-draft.ts';

const TABS: readonly (readonly [id: string, icon: IconName])[] = [
  ['mail', 'mail'],
  ['call', 'call'],
  ['note', 'note'],
];

/** Where one writes to the customer, notes a call, or tells colleagues. */
export function Composer({ caseId }: { caseId: string }) {
  const { t } = useTranslation('conversation');
  const { me } = useWorkspace();
  const mayWork = useMay('work');
  const { data: conversation, error, refetch } = useConversation(caseId);
  const [draft, change] = useDraft(me.id, caseId);
  const [tab, setTab] = useState('mail');
  useEffect(() => forgetDrafts('old'), []);
  if (!mayWork) return null;
  if (conversation === undefined) {
    return error === null ? null : (
      <ErrorState
        title={t('web.failed')}
        actions={<Button onPress={() => refetch()}>{t('web.retry')}</Button>}
      >
        {error.message}
      </ErrorState>
    );
  }
  const given = { caseId, conversation, draft, onChange: change };
  return (
    <section className={styles.composer} aria-label={t('web.composer')}>
      <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
        <div className={styles.head}>
          <TabList aria-label={t('web.how')} className={styles.tabs ?? ''}>
            {TABS.map(([id, icon]) => (
              <Tab key={id} id={id} className={styles.tab ?? ''}>
                <Icon name={icon} />
                {t(`web.tabs.${id}`)}
              </Tab>
            ))}
          </TabList>
          {tab === 'mail' && conversation.blocked === null && (
            <TemplateMenu caseId={caseId} draft={draft} onChange={change} seen={conversation.lastMessageId} />
          )}
        </div>
        <TabPanel id="mail">
          <MailTab {...given} />
        </TabPanel>
        <TabPanel id="call">
          <CallTab {...given} />
        </TabPanel>
        <TabPanel id="note" className={styles.inner ?? ''}>
          <NoteTab {...given} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Actions } from '../../../ui/layout/actions.tsx';
import type { ApiKey } from '../contract.ts';
import { ApiKeyList } from './api-key-list.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { RevokeKeyDialog } from './revoke-key-dialog.tsx';
import { UnreadState } from './unread-state.tsx';
import { useApiKeys } from './use-settings.ts';

export function ApiKeys({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('organizations');
  const keys = useApiKeys();
  const [isMaking, make] = useState(false);
  const [revoked, setRevoked] = useState<ApiKey>();
  const [isRevoking, ask] = useState(false);
  const revoke = (key: ApiKey) => {
    setRevoked(key);
    ask(true);
  };
  const list = useRef<HTMLUListElement>(null);
  // The button that opened the dialog leaves with the key's rights, and the focus with it.
  const keepFocus = () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) list.current?.focus();
      }),
    );
  if (keys.data === undefined) {
    return keys.isError ? (
      <UnreadState title={t('web.settings.keys-failed')} error={keys.error} onRetry={() => keys.refetch()} />
    ) : (
      <Skeleton shape="list" lines={2} label={t('web.settings.reading')} />
    );
  }
  const creation = (
    <Button icon="plus" onPress={() => make(true)}>
      {t('web.settings.new-key')}
    </Button>
  );
  return (
    <>
      {keys.data.length === 0 ? (
        <EmptyState title={t('web.settings.keys-empty')} actions={creation}>
          {t('web.settings.keys-empty-text')}
        </EmptyState>
      ) : (
        <>
          <ApiKeyList ref={list} keys={keys.data} timeZone={timeZone} onRevoke={revoke} />
          <Actions>{creation}</Actions>
        </>
      )}
      <NewKeyDialog isOpen={isMaking} onOpenChange={make} />
      {revoked !== undefined && (
        <RevokeKeyDialog
          key={revoked.id}
          apiKey={revoked}
          isOpen={isRevoking}
          onClose={() => ask(false)}
          onGone={keepFocus}
        />
      )}
    </>
  );
}

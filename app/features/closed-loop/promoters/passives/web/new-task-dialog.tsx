import { useTranslation } from 'react-i18next';
import { TaskDialog } from '../../../tasks/web/task-dialog.tsx';
import type { Passive } from '../contract.ts';
import { useMakeTask } from './use-passives.ts';

/** What is to be done for a passive, by whom, by when. */
export function NewTaskDialog({ passive, onClose }: { passive: Passive; onClose: () => void }) {
  const { t } = useTranslation('promoters');
  const make = useMakeTask();
  return (
    <TaskDialog
      title={t('web.passives.dialog.new')}
      first={{ title: passive.idea ?? '', ownerId: passive.owner?.id ?? null, dueOn: '' }}
      saving={make}
      onSave={(said, then) => make.mutate({ contactId: passive.contact.id, ...said }, then)}
      onClose={onClose}
    />
  );
}

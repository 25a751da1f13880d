import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { fieldProblem } from '../../../organizations/web/form-problem.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { AskGesture, CatalogueGesture } from '../contract.ts';
import { GestureVerdict } from './gesture-verdict.tsx';
import { moneyText, readMoney } from './money-text.ts';
import { useGestureWords } from './use-gesture-words.ts';
import {
  askGesture,
  useGestureChange,
  useGestureKinds,
  useGestureSettings,
  useJudgement,
} from './use-gestures.ts';

interface GestureDialogProps {
  caseId: string;
  onClose: () => void;
}

export function GestureDialog({ caseId, onClose }: GestureDialogProps) {
  const kinds = useGestureKinds().data?.filter(({ isActive }) => isActive);
  const currency = useGestureSettings().data?.currency;
  if (kinds === undefined || currency === undefined) return null;
  const [first] = kinds;
  return first === undefined ? (
    <NoGestures onClose={onClose} />
  ) : (
    <AskDialog {...{ caseId, onClose, kinds, first, currency }} />
  );
}

function NoGestures({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['gestures', 'organizations']);
  const { slug } = useWorkspace();
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('web.dialog.title')}
      actions={<Button onPress={onClose}>{t('organizations:web.settings.cancel')}</Button>}
    >
      <p>{t('web.dialog.empty')}</p>
      <p>
        <Link href={`/${slug}/settings/cases/gestures`}>{t('web.dialog.catalogue')}</Link>
      </p>
    </Dialog>
  );
}

interface AskDialogProps extends GestureDialogProps {
  kinds: readonly CatalogueGesture[];
  first: CatalogueGesture;
  currency: string;
}

function AskDialog({ caseId, onClose, kinds, first, currency }: AskDialogProps) {
  const { t } = useTranslation('gestures');
  const locale = useLocale();
  const words = useGestureWords();
  const [kind, setKind] = useState(first);
  const [typed, type] = useState(moneyText(first.cost, currency, locale));
  const [note, setNote] = useState('');
  const cost = readMoney(typed, currency);
  const judgement = useJudgement(caseId, cost).data;
  const draft: AskGesture = { kindId: kind.id, cost, note };
  const needsApproval = judgement?.needsApproval === true;
  const ask = useGestureChange(
    (body: AskGesture) => askGesture(caseId, body),
    () => {
      onClose();
      notify({ text: t(needsApproval ? 'web.dialog.asked' : 'web.dialog.agreed') });
    },
  );
  const choose = (id: string) => {
    const chosen = kinds.find((one) => one.id === id) ?? first;
    setKind(chosen);
    type(moneyText(chosen.cost, currency, locale));
  };
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t('web.dialog.title')}
      action={t(needsApproval ? 'web.dialog.ask' : 'web.dialog.agree')}
      error={ask.error}
      isPending={ask.isPending}
      onSubmit={() => ask.mutate(draft)}
    >
      <Select
        label={t('web.dialog.gesture')}
        value={kind.id}
        onChange={choose}
        options={kinds.map((one) => ({
          id: one.id,
          label: words.nameOf(one),
          note: words.money(one.cost, currency),
        }))}
        error={fieldProblem(ask, draft, 'kindId')}
      />
      <TextField
        label={t('web.dialog.cost', { currency })}
        hint={t('web.dialog.cost-hint')}
        inputMode="decimal"
        value={typed}
        onChange={type}
        error={fieldProblem(ask, draft, 'cost')}
      />
      <CorrectedTextArea
        caseId={caseId}
        label={t('web.dialog.note')}
        hint={t('web.dialog.note-hint')}
        rows={2}
        value={note}
        onChange={setNote}
        error={fieldProblem(ask, draft, 'note')}
      />
      {judgement !== undefined && <GestureVerdict judgement={judgement} />}
    </FormDialog>
  );
}

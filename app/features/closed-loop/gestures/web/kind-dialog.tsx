import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { fieldProblem } from '../../../organizations/web/form-problem.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { type CatalogueGesture, GESTURE_KINDS, type NewGestureKind } from '../contract.ts';
import { moneyText, readMoney } from './money-text.ts';
import { useGestureWords } from './use-gesture-words.ts';
import { useGestureChange } from './use-gestures.ts';

interface KindDialogProps {
  /** The one to change; null for a new one. */
  kind: CatalogueGesture | null;
  currency: string;
  onClose: () => void;
}

export function KindDialog({ kind: before, currency, onClose }: KindDialogProps) {
  const { t } = useTranslation('gestures');
  const locale = useLocale();
  const words = useGestureWords();
  const [names, setNames] = useState({ nameFr: before?.nameFr ?? '', nameEn: before?.nameEn ?? '' });
  const [kind, setKind] = useState<NewGestureKind['kind']>(before?.kind ?? 'refund');
  const [typed, type] = useState(before === null ? '' : moneyText(before.cost, currency, locale));
  const draft: NewGestureKind = { kind, ...names, cost: readMoney(typed, currency) };
  const save = useGestureChange(
    (body: NewGestureKind) =>
      before === null
        ? fetchJson<CatalogueGesture>('/api/v1/gesture-kinds', { method: 'POST', body })
        : fetchJson<CatalogueGesture>(`/api/v1/gesture-kinds/${before.id}`, { method: 'PATCH', body }),
    () => {
      onClose();
      notify({ text: t('web.settings.saved') });
    },
  );
  const name = (field: 'nameFr' | 'nameEn', label: string) => (
    <TextField
      label={t(`web.settings.${label}`)}
      isRequired
      value={names[field]}
      onChange={(value) => setNames({ ...names, [field]: value })}
      error={fieldProblem(save, draft, field)}
    />
  );
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={
        before === null
          ? t('web.settings.add-title')
          : t('web.settings.change-title', { name: words.nameOf(before) })
      }
      action={t('web.settings.save')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate(draft)}
    >
      {name('nameFr', 'name-fr')}
      {name('nameEn', 'name-en')}
      <Select
        label={t('web.settings.kind')}
        value={kind}
        onChange={(id) => setKind(GESTURE_KINDS.find((one) => one === id) ?? 'other')}
        options={GESTURE_KINDS.map((id) => ({ id, label: t(`kinds.${id}`) }))}
      />
      <TextField
        label={t('web.settings.cost', { currency })}
        inputMode="decimal"
        isRequired
        value={typed}
        onChange={type}
        error={fieldProblem(save, draft, 'cost')}
      />
    </FormDialog>
  );
}

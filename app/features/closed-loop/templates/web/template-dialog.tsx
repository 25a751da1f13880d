import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/controls/select.tsx';
import { TextField } from '../../../../ui/controls/text-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { fieldProblem } from '../../../organizations/web/form-problem.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { DETRACTOR_TYPES } from '../../types/detractor-type.ts';
import { BANDS, type NewTemplate, type Template } from '../contract.ts';
import { VARIABLE_NAMES, VARIABLES } from '../variables.ts';
import { TemplatePreview } from './template-preview.tsx';
import { useSaveTemplate } from './use-templates.ts';

const ANY = 'any';

export interface TemplateDialogProps {
  /** null: a new one. */
  template: Template | null;
  isOpen: boolean;
  onClose: () => void;
}

export function TemplateDialog({ template, isOpen, onClose }: TemplateDialogProps) {
  const { t } = useTranslation('templates');
  const spoken = useLocale();
  const [draft, setDraft] = useState<NewTemplate>(
    template === null
      ? { name: '', locale: spoken, band: 'detractor', type: null, subject: '', body: '' }
      : withoutId(template),
  );
  const save = useSaveTemplate(template?.id ?? null, () => {
    onClose();
    notify({ text: t('saved') });
  });
  const change = (part: Partial<NewTemplate>) => setDraft((before) => ({ ...before, ...part }));
  const problem = (field: keyof NewTemplate & string) => fieldProblem(save, draft, field);
  const braced = (name: string) => `{{${name}}}`;
  const names = VARIABLES.map((variable) => braced(VARIABLE_NAMES[draft.locale][variable]));
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={template === null ? t('add') : t('change-one', { name: template.name })}
      action={t('save')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate(draft)}
    >
      <TextField
        label={t('fields.name')}
        hint={t('fields.name-hint')}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={problem('name')}
        maxLength={80}
      />
      <Select
        label={t('fields.locale')}
        value={draft.locale}
        onChange={(locale) => change({ locale: locale === 'en' ? 'en' : 'fr' })}
        options={(['fr', 'en'] as const).map((id) => ({ id, label: t(`languages.${id}`) }))}
      />
      <Select
        label={t('fields.band')}
        value={draft.band ?? ANY}
        onChange={(id) => {
          const band = BANDS.find((one) => one === id) ?? null;
          change({ band, ...(band !== 'detractor' && { type: null }) });
        }}
        options={[{ id: ANY, label: t('any-band') }, ...BANDS.map((id) => ({ id, label: t(`bands.${id}`) }))]}
      />
      {draft.band === 'detractor' && (
        <Select
          label={t('fields.type')}
          value={draft.type ?? ANY}
          onChange={(id) => change({ type: DETRACTOR_TYPES.find((one) => one === id) ?? null })}
          options={[
            { id: ANY, label: t('any-type') },
            ...DETRACTOR_TYPES.map((id) => ({ id, label: t(`types.${id}`) })),
          ]}
          error={problem('type')}
        />
      )}
      <TextField
        label={t('fields.subject')}
        value={draft.subject}
        onChange={(subject) => change({ subject })}
        error={problem('subject')}
        maxLength={200}
      />
      <CorrectedTextArea
        language={draft.locale}
        label={t('fields.body')}
        hint={t('variables', { names: formatList(names, spoken), example: braced('date') })}
        rows={10}
        value={draft.body}
        onChange={(body) => change({ body })}
        error={problem('body')}
        maxLength={10_000}
      />
      <TemplatePreview template={draft} />
    </FormDialog>
  );
}

const withoutId = ({ id: _id, ...template }: Template): NewTemplate => template;

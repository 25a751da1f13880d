import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Checkbox } from '../../../ui/controls/checkbox.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { RadioGroup } from '../../../ui/controls/radio-group.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { useLocale } from '../../../ui/locale.ts';
import { KINDS, RELATIONS, type Relation, type SurveyKind } from '../contract.ts';
import { LOCALE_CHOICES, localesOfChoice } from './locale-choices.ts';
import { slugOf } from './slug-of.ts';
import styles from './survey-page.module.css';
import { useCreateSurvey } from './use-survey-list.ts';

export interface NewSurveyDialogProps {
  organization: { readonly slug: string; readonly name: string };
  onClose: () => void;
}

/** What a survey cannot do without. The rest has its defaults, and its page. */
export function NewSurveyDialog({ organization, onClose }: NewSurveyDialogProps) {
  const { t } = useTranslation('surveys');
  const navigate = useNavigate();
  const formId = useId();
  const create = useCreateSurvey();
  const [name, setName] = useState('');
  const [typedSlug, setSlug] = useState<string | null>(null);
  const [subject, setSubject] = useState(organization.name);
  const [kind, setKind] = useState<SurveyKind>('nps');
  const [chosenRelation, setRelation] = useState<Relation | null>(null);
  // Satisfaction and ease are asked after something happened, unless the reader knows better.
  const relation = chosenRelation ?? (kind === 'nps' ? 'relational' : 'transactional');
  const locale = useLocale();
  const [locales, setLocales] = useState<string>(
    LOCALE_CHOICES.find((id) => id.startsWith(`${locale},`)) ?? locale,
  );
  const [anonymous, setAnonymous] = useState(false);
  const slug = typedSlug ?? slugOf(name);
  const problem = create.error instanceof ProblemError ? create.error : null;
  const isMissing = name.trim() === '' || slug === '' || subject.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const survey = { name, slug, subject, relation, kind, locales: localesOfChoice(locales), anonymous };
    create.mutate(survey, {
      onSuccess: (made) => navigate({ href: `/${organization.slug}/surveys/${made.slug}` }),
    });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('web.new.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('web.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={create.isPending}
            pendingText={t('web.new.working')}
            disabledReason={isMissing ? t('web.new.missing') : undefined}
          >
            {t('web.new.confirm')}
          </Button>
        </>
      }
    >
      <Form id={formId} className={styles.form ?? ''} validationBehavior="aria" onSubmit={submit}>
        <RadioGroup
          label={t('web.fields.kind')}
          value={kind}
          onChange={(id) => setKind(KINDS.find((one) => one === id) ?? 'nps')}
          options={KINDS.map((id) => ({
            id,
            label: t(`web.kinds.${id}.label`),
            note: t(`web.kinds.${id}.note`),
          }))}
        />
        <TextField
          autoFocus
          isRequired
          label={t('web.fields.name')}
          hint={t('web.fields.name-hint')}
          value={name}
          onChange={setName}
          error={problem?.field('name')}
        />
        <TextField
          isRequired
          label={t('web.fields.slug')}
          hint={t('web.fields.slug-hint')}
          value={slug}
          onChange={setSlug}
          error={problem?.field('slug')}
        />
        <TextField
          isRequired
          label={t(`web.kinds.${kind}.subject`)}
          hint={t(`web.kinds.${kind}.subject-hint`)}
          value={subject}
          onChange={setSubject}
          error={problem?.field('subject')}
        />
        <RadioGroup
          label={t('web.fields.relation')}
          value={relation}
          onChange={(id) => setRelation(RELATIONS.find((one) => one === id) ?? null)}
          options={RELATIONS.map((id) => ({
            id,
            label: t(`web.relations.${id}`),
            note: t(`web.relations.${id}-note`),
          }))}
        />
        <Select
          label={t('web.fields.locales')}
          value={locales}
          onChange={setLocales}
          options={LOCALE_CHOICES.map((id) => ({ id, label: t(`web.locale-choices.${id}`) }))}
        />
        <Checkbox isSelected={anonymous} onChange={setAnonymous} note={t('web.fields.anonymous-note')}>
          {t('web.fields.anonymous')}
        </Checkbox>
        {create.isError && problem?.problem.errors === undefined && (
          <Banner tone="error">{create.error.message}</Banner>
        )}
      </Form>
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { Checkbox } from '../../../ui/controls/checkbox.tsx';
import { RadioGroup } from '../../../ui/controls/radio-group.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import type { ColumnShape, Field, ImportItem, ImportPlan, Shape } from '../contract.ts';
import styles from './imports-page.module.css';
import type { SurveyChoice } from './use-imports.ts';

export interface ImportQuestionsProps {
  organization: { readonly slug: string };
  item: ImportItem;
  shape: Shape;
  surveys: readonly SurveyChoice[];
  plan: ImportPlan;
  onChange: (plan: ImportPlan) => void;
}

/** What the file cannot tell, asked only where it matters; an answer stays in sight and can be changed. */
export function ImportQuestions(props: ImportQuestionsProps) {
  const { item, shape, surveys, plan, onChange, organization } = props;
  const { t } = useTranslation('imports');
  const columnOf = (field: Field): ColumnShape | undefined =>
    shape.columns[plan.columns.find((one) => one.field === field)?.column ?? -1];
  const score = columnOf('score');
  const date = columnOf('answeredAt');
  const revenue = columnOf('accountRevenue');
  const isScaleOpen = plan.scale !== undefined || item.questions.some(({ code }) => code === 'scale');
  const top = (score?.scores.high ?? 0) > 5 ? 7 : 5;
  const asksOrder = date?.dateOrder === 'ambiguous' || date?.dateOrder === 'mixed';
  const asksFractions = (score?.scores.fractions ?? 0) > 0;
  const asksDecimal = revenue?.decimal === 'ambiguous';
  const isResponses = item.kind === 'responses';
  const meetsForgotten =
    plan.bringBack !== undefined || item.reasons.some(({ reason }) => reason === 'forgotten');
  if (!isResponses && !asksDecimal && !meetsForgotten) return null;
  const example = date?.samples.find(tellsOrder) ?? '3/4/2026';
  return (
    <Section title={t('web.questions.title')}>
      <div className={styles.questions}>
        {isResponses &&
          (surveys.length === 0 ? (
            <ButtonLink href={`/${organization.slug}/surveys`}>{t('web.questions.no-survey')}</ButtonLink>
          ) : (
            <Select
              label={t('web.questions.survey')}
              placeholder={t('web.questions.choose-survey')}
              options={surveys.map(({ slug, name, kind }) => ({
                id: slug,
                label: name,
                note: t(`web.scales.${kind}`),
              }))}
              value={plan.survey ?? null}
              onChange={(survey) => onChange({ ...plan, survey })}
            />
          ))}
        {isScaleOpen && (
          <RadioGroup
            label={t('web.questions.scale', { top })}
            hint={t('web.questions.scale-hint')}
            value={plan.scale ?? null}
            onChange={() => onChange({ ...plan, scale: '0-10' })}
            options={[{ id: '0-10', label: t('web.questions.scale-yes') }]}
          />
        )}
        {asksOrder && (
          <RadioGroup
            label={t(`web.questions.${date?.dateOrder === 'mixed' ? 'order-mixed' : 'order'}`, { example })}
            value={plan.dateOrder ?? null}
            onChange={(order) => onChange({ ...plan, dateOrder: order === 'mdy' ? 'mdy' : 'dmy' })}
            options={(['dmy', 'mdy'] as const).map((id) => ({ id, label: t(`web.questions.${id}`) }))}
          />
        )}
        {asksFractions && (
          <RadioGroup
            label={t('web.questions.fractions')}
            value={plan.fractions ?? 'refuse'}
            onChange={(rule) => {
              const { fractions: _before, ...rest } = plan;
              const fractions = rule === 'floor' || rule === 'round-half-up' ? rule : undefined;
              onChange(fractions === undefined ? rest : { ...rest, fractions });
            }}
            options={(['refuse', 'round-half-up', 'floor'] as const).map((id) => ({
              id,
              label: t(`web.questions.fraction.${id}`),
            }))}
          />
        )}
        {asksDecimal && (
          <RadioGroup
            label={t('web.questions.decimal')}
            value={plan.decimal ?? null}
            onChange={(decimal) => onChange({ ...plan, decimal: decimal === 'comma' ? 'comma' : 'point' })}
            options={(['comma', 'point'] as const).map((id) => ({ id, label: t(`web.questions.${id}`) }))}
          />
        )}
        {meetsForgotten && (
          <Checkbox
            isSelected={plan.bringBack === true}
            onChange={(bringBack) => onChange({ ...plan, bringBack })}
            note={t('web.questions.bring-back-hint')}
          >
            {t('web.questions.bring-back')}
          </Checkbox>
        )}
      </div>
    </Section>
  );
}

/** 1/1/2026 is the same day in either order. */
function tellsOrder(text: string): boolean {
  const [first, second] = text.split(/\D+/).map(Number);
  return first !== undefined && second !== undefined && first !== second;
}

import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx';
import type { StepOf } from '../contract.ts';
import { MailFields } from './mail-fields.tsx';
import styles from './playbooks.module.css';
import type { FieldsProps } from './step-fields.tsx';
import { TemplateChoice } from './template-choice.tsx';

const MADE_OF = ['templates', 'own'] as const;

/** A mail that leaves by itself: from the templates that everybody writes with, or in words of its own. */
export function SendFields({ step, problem, onChange }: Omit<FieldsProps<StepOf<'send'>>, 'names'>) {
  const { t } = useTranslation('playbooks');
  const { templateIds } = step;
  return (
    <>
      <p className={styles.small}>{t('web.mail-note')}</p>
      <RadioGroup
        label={t('web.made-of')}
        value={templateIds === undefined ? 'own' : 'templates'}
        onChange={(id) =>
          onChange(id === 'own' ? { kind: 'send', texts: {} } : { kind: 'send', templateIds: [] })
        }
        options={MADE_OF.map((id) => ({
          id,
          label: t(`web.made.${id}`),
          note: t(`web.made-note.${id}`),
        }))}
      />
      {templateIds === undefined ? (
        <MailFields {...{ step, problem, onChange }} />
      ) : (
        <TemplateChoice
          chosen={templateIds}
          error={problem('templateIds')}
          onChange={(ids) => onChange({ kind: 'send', templateIds: ids })}
        />
      )}
    </>
  );
}

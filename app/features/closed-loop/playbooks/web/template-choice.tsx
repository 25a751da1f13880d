import { CheckboxGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { FieldError } from '../../../../ui/controls/field-error.tsx';
import { FieldLabel } from '../../../../ui/controls/field-label.tsx';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { Template } from '../../templates/contract.ts';
import { blanksByHand } from '../../templates/variables.ts';
import { useTemplates } from '../../templates/web/use-templates.ts';
import styles from './playbooks.module.css';

export interface TemplateChoiceProps {
  chosen: readonly string[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
}

/** Which templates; each customer gets the one that fits them best. What a person has to fill in cannot go by itself. */
export function TemplateChoice({ chosen, error, onChange }: TemplateChoiceProps) {
  const { t } = useTranslation('playbooks');
  const { t: ofTemplates } = useTranslation('templates');
  const locale = useLocale();
  const { data } = useTemplates();
  if (data === undefined) return null;
  const gone = chosen.filter((id) => !data.items.some((one) => one.id === id));
  const forWhom = ({ locale: language, band, type }: Template): string => {
    const who = band === null ? ofTemplates('any-band') : ofTemplates(`bands.${band}`);
    const kind = type === null ? [] : [ofTemplates(`types.${type}`)];
    return [ofTemplates(`languages.${language}`), who, ...kind].join(' · ');
  };
  const note = (template: Template): string => {
    const blanks = blanksByHand(`${template.subject}\n${template.body}`).map((name) => `{{${name}}}`);
    if (blanks.length === 0) return forWhom(template);
    return `${forWhom(template)}. ${t('web.by-hand', { blanks: formatList(blanks, locale) })}`;
  };
  const isByHand = ({ subject, body }: Template) => blanksByHand(`${subject}\n${body}`).length > 0;
  if (data.items.length === 0) return <p className={styles.small}>{t('web.no-templates')}</p>;
  return (
    <CheckboxGroup
      value={[...chosen]}
      onChange={onChange}
      isInvalid={error !== undefined}
      className={styles.templates ?? ''}
    >
      <FieldLabel>{t('web.which-templates')}</FieldLabel>
      <FieldError>{error}</FieldError>
      {gone.map((id) => (
        <Checkbox key={id} value={id}>
          {t('web.template-gone')}
        </Checkbox>
      ))}
      {data.items
        // Those that can go by themselves first.
        .toSorted((a, b) => Number(isByHand(a)) - Number(isByHand(b)))
        .map((template) => (
          <Checkbox
            key={template.id}
            value={template.id}
            note={note(template)}
            isDisabled={isByHand(template) && !chosen.includes(template.id)}
          >
            {template.name}
          </Checkbox>
        ))}
    </CheckboxGroup>
  );
}

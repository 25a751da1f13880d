import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/controls/checkbox.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { TextField } from '../../../ui/controls/text-field.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { useLocale } from '../../../ui/locale.ts';
import {
  type ColumnPlan,
  FIELDS,
  type ImportKind,
  type ImportPlan,
  PROPERTY,
  type Preview,
} from '../contract.ts';
import styles from './imports-page.module.css';

const IGNORE = 'ignore';

/** More make no segments. */
const MAX_VALUES = 200;
const PROPERTY_NAME_MAX = 60;

export interface ColumnRowsProps {
  kind: ImportKind;
  shape: Preview['shape'];
  guess: Preview['guess'];
  plan: ImportPlan;
  onChange: (plan: ImportPlan) => void;
}

/** One row for each column of the file: its name, its first cells, and what it becomes. */
export function ColumnRows({ shape, ...props }: ColumnRowsProps) {
  const { t } = useTranslation('imports');
  return (
    <ul className={styles.rows} aria-label={t('web.columns.title')}>
      <li className={styles.row} aria-hidden="true">
        <span className={styles.head}>{t('web.columns.in-file')}</span>
        <span className={styles.head}>{t('web.columns.samples')}</span>
        <span className={styles.head}>{t('web.columns.in-boucle')}</span>
      </li>
      {shape.columns.map((_column, index) => (
        // biome-ignore lint: a column is its place
        <ColumnRow key={String(index)} index={index} shape={shape} {...props} />
      ))}
    </ul>
  );
}

function ColumnRow({ index, kind, shape, guess, plan, onChange }: ColumnRowsProps & { index: number }) {
  const { t } = useTranslation('imports');
  const column = shape.columns[index];
  const current = plan.columns.find((one) => one.column === index);
  const guessed = guess.find((one) => one.column === index);
  if (column === undefined) return null;
  const name = column.name.trim() === '' ? `#${index + 1}` : column.name.trim();
  const put = (next: ColumnPlan | null) => {
    const others = plan.columns.filter(
      (one) => one.column !== index && (next === null || next.field === PROPERTY || one.field !== next.field),
    );
    const columns = next === null ? others : [...others, next];
    onChange({ ...plan, columns: columns.toSorted((a, b) => a.column - b.column) });
  };
  const choose = (field: string) => {
    if (field === IGNORE) return put(null);
    const property = field === PROPERTY ? freeName(plan, name, index) : undefined;
    const missing = field === PROPERTY ? undefined : column.tokens.map(({ text }) => text);
    put({
      column: index,
      field: field as ColumnPlan['field'],
      ...(property !== undefined && { property }),
      ...(missing !== undefined && missing.length > 0 && { missing }),
    });
  };
  const options = [
    { id: IGNORE, label: t('web.fields.ignore') },
    ...FIELDS[kind].map((id) => ({ id, label: t(`web.fields.${id}`) })),
    { id: PROPERTY, label: t('web.fields.property') },
  ];
  return (
    <li className={styles.row}>
      <strong className={styles.header}>{name}</strong>
      <span className={styles.samples}>
        {column.samples.map((sample, i) => (
          // biome-ignore lint: a sample is its place
          <span key={String(i)} className={sample === '' ? styles.blank : undefined}>
            {sample === '' ? t('web.columns.blank') : sample}
          </span>
        ))}
      </span>
      <div className={styles.choice}>
        <Select
          label={t('web.columns.becomes', { column: name })}
          labelHidden
          options={options}
          value={current?.field ?? IGNORE}
          onChange={choose}
          hint={hintOf()}
        />
        {current?.field === PROPERTY && <PropertyName plan={current} onRename={put} />}
        {current?.field === PROPERTY && kind === 'responses' && (
          <Checkbox
            isSelected={current.split === true}
            isDisabled={column.values > MAX_VALUES}
            onChange={(split) => put({ ...current, split })}
          >
            {t(`web.columns.${column.values > MAX_VALUES ? 'no-split' : 'split'}`)}
          </Checkbox>
        )}
        {current !== undefined && <MissingTokens tokens={column.tokens} plan={current} onChange={put} />}
      </div>
    </li>
  );

  function hintOf(): string | undefined {
    if (current === undefined) return undefined;
    const isTold = column?.dateOrder === 'dmy' || column?.dateOrder === 'mdy';
    if (current.field === 'answeredAt' && isTold) return t(`web.columns.told.${column?.dateOrder}`);
    const isGuess = guessed?.field === current.field && current.field !== PROPERTY;
    return isGuess && guessed?.confidence === 'likely' ? t('web.columns.likely') : undefined;
  }
}

/** Two properties of one name would be one. */
function freeName({ columns }: ImportPlan, name: string, index: number): string {
  const wanted = name.replace(/\s+/g, ' ').slice(0, PROPERTY_NAME_MAX);
  const isTaken = columns.some((one) => one.property === wanted && one.column !== index);
  return isTaken ? `${wanted.slice(0, PROPERTY_NAME_MAX - 6)} #${index + 1}` : wanted;
}

interface PropertyNameProps {
  plan: ColumnPlan;
  onRename: (plan: ColumnPlan) => void;
}

/** Kept when one is done typing, not at each letter. */
function PropertyName({ plan, onRename }: PropertyNameProps) {
  const { t } = useTranslation('imports');
  const [name, setName] = useState(plan.property ?? '');
  const keep = () => {
    const property = name.trim();
    if (property === '') setName(plan.property ?? '');
    else if (property !== plan.property) onRename({ ...plan, property });
  };
  return (
    <TextField
      label={t('web.columns.property-name')}
      value={name}
      maxLength={PROPERTY_NAME_MAX}
      onChange={setName}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
      }}
    />
  );
}

interface MissingTokensProps {
  tokens: readonly { readonly text: string; readonly count: number }[];
  plan: ColumnPlan;
  onChange: (plan: ColumnPlan) => void;
}

/** `NA` may be nothing, and `None` may be an answer: a person says. */
function MissingTokens({ tokens, plan, onChange }: MissingTokensProps) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const missing = plan.missing ?? [];
  return tokens.map(({ text, count }) => (
    <Checkbox
      key={text}
      isSelected={missing.includes(text)}
      onChange={(isMissing) =>
        onChange({
          ...plan,
          missing: isMissing ? [...missing, text] : missing.filter((one) => one !== text),
        })
      }
    >
      {t('web.columns.token', { token: text, count, n: formatNumber(count, locale) })}
    </Checkbox>
  ));
}

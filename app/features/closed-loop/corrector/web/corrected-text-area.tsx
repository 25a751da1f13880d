import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { FieldError } from '../../../../ui/controls/field-error.tsx';
import { FieldHint } from '../../../../ui/controls/field-hint.tsx';
import { FieldLabel } from '../../../../ui/controls/field-label.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { Finding } from '../contract.ts';
import styles from './corrected-text-area.module.css';
import { CorrectionsFoot } from './corrections-foot.tsx';
import { FindingCard } from './finding-card.tsx';
import { typeAsPrinted } from './type-as-printed.ts';
import { Underlines } from './underlines.tsx';
import { useCardPlace } from './use-card-place.ts';
import { useCorrections } from './use-corrections.ts';
import { useFaults } from './use-faults.ts';
import { useTextLanguage } from './use-text-language.ts';
import { useAddWord } from './use-words.ts';

/** One sign, or the keys that take signs away. */
const TYPES = /^(?:.|Backspace|Delete|Enter)$/u;
const MOVES = /^(?:Arrow|Home|End|Page)/;

export interface CorrectedTextAreaProps {
  value: string;
  onChange: (value: string) => void;
  label: string;
  /** What the text has to be written in. Otherwise its own words tell what it is written in. */
  language?: 'fr' | 'en' | undefined;
  /** What it is likely to be written in, where its words do not tell; else what the screen speaks. */
  likely?: 'fr' | 'en' | undefined;
  isDisabled?: boolean | undefined;
  /** Shown as it is: nobody is told what they could not mend. */
  isReadOnly?: boolean | undefined;
  isRequired?: boolean | undefined;
  autoFocus?: boolean | undefined;
  /** The names of its customer are no faults. */
  caseId?: string | undefined;
  /** It goes to that customer: an unhappy one must be told that they were heard. */
  isReply?: boolean | undefined;
  /** Without a frame and a visible label of its own, where a card around it has both. */
  isBare?: boolean | undefined;
  /** `line`: one field among others, with a word about what it holds; `whole`: the text is what the screen is for. */
  foot?: 'line' | 'whole';
  /** Its height before it grows with the text. */
  rows?: number;
  placeholder?: string | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  maxLength?: number | undefined;
  /** Beside “correct all”: what is done with the text. */
  actions?: ReactNode;
}

/** A text area that says, while one types, what is wrong and what would be right. */
export function CorrectedTextArea(props: CorrectedTextAreaProps) {
  const { value, onChange, label, caseId, isReply, isBare, placeholder, actions } = props;
  const { isDisabled, isReadOnly, isRequired, autoFocus, hint, error, maxLength } = props;
  const { foot = 'line', rows = 4 } = props;
  const { t } = useTranslation('corrector');
  const guessed = useTextLanguage(value, props.likely);
  const language = props.language ?? guessed;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const isStill = isDisabled === true || isReadOnly === true;
  const read = useCorrections({ text: value, language, caseId, isReply, isOff: isStill });
  const faults = useFaults(area, value, read.findings);
  const { active, findings } = faults;
  const place = useCardPlace(frame, active, value, language);
  const addWord = useAddWord((word) => notify({ text: t('web.finding.added', { word }) }));

  useEffect(() => {
    const element = area.current;
    if (element === null || language !== 'fr') return;
    element.addEventListener('beforeinput', typeAsPrinted);
    return () => element.removeEventListener('beforeinput', typeAsPrinted);
  }, [language]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F8' && findings.length > 0) {
      event.preventDefault();
      faults.step(event.shiftKey ? -1 : 1);
    } else if (event.altKey && event.key === 'Enter') {
      if (faults.replaceAtCaret()) event.preventDefault();
    } else if (event.key === 'Enter' && faults.isChosen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      faults.goOn();
    } else if (event.key === 'Escape' && active !== null) {
      event.stopPropagation();
      faults.open(null);
    } else if (TYPES.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // Somebody types on: the card would be in the way.
      faults.open(null);
    }
  };
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      isReadOnly={isReadOnly ?? false}
      isRequired={isRequired ?? false}
      {...(error ? { isInvalid: true } : {})}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(isStill ? {} : { 'aria-describedby': `${id}-keys ${id}-list` })}
    >
      <FieldLabel hidden={isBare}>{label}</FieldLabel>
      <div
        ref={frame}
        className={classNames(styles.frame, !isBare && styles.framed, isStill && styles.disabled)}
        style={{ '--rows': rows } as CSSProperties}
        data-invalid={error ? true : undefined}
      >
        <div className={styles.scroll}>
          <div className={styles.stack}>
            <Underlines text={value} findings={findings} active={active} />
            <AriaTextArea
              ref={area}
              className={styles.area ?? ''}
              lang={language}
              // Two correctors would underline one word twice.
              spellCheck={false}
              autoFocus={autoFocus ?? false}
              placeholder={placeholder}
              onClick={faults.openAtCaret}
              onKeyDown={onKeyDown}
              onKeyUp={(event) => {
                if (MOVES.test(event.key)) faults.openAtCaret();
              }}
            />
          </div>
        </div>
        {active !== null && (
          <FindingCard
            text={value}
            finding={active}
            index={faults.index}
            count={findings.length}
            place={place}
            isChosen={faults.isChosen}
            onReplace={(proposal) => faults.replace(active, proposal)}
            onIgnore={() => faults.ignore(active)}
            onAddWord={
              active.kind === 'spelling' && !/\s/.test(value.slice(active.start, active.end))
                ? () => {
                    addWord.mutate(value.slice(active.start, active.end));
                    faults.open(null);
                    area.current?.focus();
                  }
                : undefined
            }
            onStep={faults.step}
            onClose={() => {
              faults.open(null);
              area.current?.focus();
            }}
          />
        )}
        {!isStill && (foot === 'whole' || value.trim() !== '') && (
          <CorrectionsFoot
            read={read}
            count={findings.length}
            isLine={foot === 'line'}
            unlikely={props.likely !== undefined && language !== props.likely ? language : null}
            onMendAll={faults.all === null ? undefined : faults.mend}
            onShow={() => faults.step(1)}
            actions={actions}
          />
        )}
      </div>
      {hint && <FieldHint>{hint}</FieldHint>}
      <FieldError>{error}</FieldError>
      {!isStill && <SpokenFindings id={id} text={value} findings={findings} />}
    </AriaTextField>
  );
}

/** What the waves say to the eye. */
function SpokenFindings({ id, text, findings }: { id: string; text: string; findings: readonly Finding[] }) {
  const { t } = useTranslation('corrector');
  return (
    <>
      <p id={`${id}-keys`} className={styles.spoken}>
        {t('web.check.keys')}
      </p>
      <ul id={`${id}-list`} className={styles.spoken} aria-label={t('web.finding.list')}>
        {findings.map((one) => {
          const word = text.slice(one.start, one.end);
          const [proposal] = one.proposals;
          return (
            <li key={one.start}>
              {proposal === undefined
                ? t('web.finding.at', { word })
                : t('web.finding.becomes', { word, proposal })}{' '}
              {one.message}
            </li>
          );
        })}
      </ul>
    </>
  );
}

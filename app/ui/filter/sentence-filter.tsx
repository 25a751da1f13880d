import { Fragment, type ReactNode, useId, useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { Popover } from '../controls/popover.tsx';
import { Icon } from '../marks/icon.tsx';
import { PHONE, useMedia } from '../use-media.ts';
import { useWords } from '../words/words.ts';
import { PartPanel } from './part-panel.tsx';
import styles from './sentence-filter.module.css';
import type { SentencePart } from './sentence-part.ts';

export interface SentenceFilterProps {
  /** Words and underlined parts in turn; the same sentence heads a report. */
  sentence: readonly (string | SentencePart)[];
  /** At the end of the line: share, export. */
  actions?: ReactNode;
}

export function SentenceFilter({ sentence, actions }: SentenceFilterProps) {
  const words = useWords();
  const isPhone = useMedia(PHONE);
  const [openId, setOpenId] = useState<string>();
  const panelId = useId();
  const close = () => setOpenId(undefined);
  const open = sentence.find(
    (piece): piece is SentencePart => typeof piece !== 'string' && piece.id === openId,
  );
  return (
    <search className={styles.filter} aria-label={words.filters}>
      <div className={styles.line}>
        <p className={styles.sentence}>
          {sentence.map((piece, i) => {
            if (typeof piece === 'string')
              return <Fragment key={piece}>{withoutStop(piece, i > 0)}</Fragment>;
            const next = sentence[i + 1];
            const stop = typeof next === 'string' ? leadingStop(next) : '';
            return (
              <span key={piece.id} className={styles.unbroken}>
                {isPhone ? (
                  <PartButton
                    part={piece}
                    isOpen={piece.id === openId}
                    panelId={panelId}
                    onPress={() => setOpenId(piece.id === openId ? undefined : piece.id)}
                  />
                ) : (
                  <DialogTrigger
                    isOpen={piece.id === openId}
                    onOpenChange={(isOpen) => setOpenId(isOpen ? piece.id : undefined)}
                  >
                    <PartButton part={piece} />
                    <Popover placement="bottom start" aria-label={piece.name} className={styles.popover}>
                      <PartPanel part={piece} close={close} />
                    </Popover>
                  </DialogTrigger>
                )}
                {stop}
              </span>
            );
          })}
        </p>
        {isPhone && open && (
          <section id={panelId} aria-label={open.name} className={styles.inPlace}>
            <PartPanel part={open} close={close} />
          </section>
        )}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </search>
  );
}

interface PartButtonProps {
  part: SentencePart;
  isOpen?: boolean;
  panelId?: string;
  onPress?: () => void;
}

function PartButton({ part, isOpen, panelId, onPress }: PartButtonProps) {
  const expanded =
    isOpen === undefined
      ? {}
      : { 'aria-expanded': isOpen, ...(isOpen && panelId ? { 'aria-controls': panelId } : {}) };
  return (
    <Button className={styles.part ?? ''} {...expanded} {...(onPress ? { onPress } : {})}>
      <span className={styles.spoken}>{part.name}, </span>
      {part.text}
      <Icon name="chevron-down" size={15} />
    </Button>
  );
}

// A comma stays with the part that it follows.
const STOP = /^[,.;:\u00a0]+/;

function leadingStop(text: string): string {
  return STOP.exec(text)?.[0] ?? '';
}

function withoutStop(text: string, isAfterPart: boolean): string {
  return isAfterPart ? text.replace(STOP, '') : text;
}

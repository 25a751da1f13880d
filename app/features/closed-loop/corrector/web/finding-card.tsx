import { Trans, useTranslation } from 'react-i18next';
import { classNames } from '../../../../ui/class-names.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { IconButton } from '../../../../ui/controls/icon-button.tsx';
import type { Finding } from '../contract.ts';
import styles from './corrected-text-area.module.css';
import { shownWords } from './mend-text.ts';
import type { CardPlace } from './use-card-place.ts';

export interface FindingCardProps {
  text: string;
  finding: Finding;
  index: number;
  count: number;
  place: CardPlace;
  /** Its word is chosen in the text. */
  isChosen: boolean;
  onReplace: (proposal: string) => void;
  onIgnore: () => void;
  /** Absent for what is no word, and for who may not. */
  onAddWord: (() => void) | undefined;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

/** One fault: what was written, what would be right, and why. */
export function FindingCard(props: FindingCardProps) {
  const { text, finding, index, count, place, isChosen, onReplace, onIgnore, onAddWord, onStep, onClose } =
    props;
  const { t } = useTranslation('corrector');
  const [first, ...others] = finding.proposals;
  const { was, becomes } = shownWords(text, finding, first ?? '');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
    <div
      role="group"
      data-card={finding.start}
      aria-label={t('web.finding.label')}
      className={classNames(styles.card, place.isInPlace ? styles.inPlace : styles.floating)}
      style={place.isInPlace ? {} : { left: place.left, top: place.top }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <p className={styles.change} lang={place.lang}>
        {first === undefined ? (
          <strong>{was}</strong>
        ) : (
          <>
            <del>{was}</del> <ins>{becomes}</ins>
          </>
        )}
      </p>
      <IconButton
        icon="close"
        label={t('web.finding.close')}
        className={styles.close ?? ''}
        onPress={onClose}
      />
      <p className={styles.message}>{finding.message}</p>
      {others.length > 0 && (
        <div className={styles.others}>
          {others.map((proposal) => (
            <Button
              key={proposal}
              dense
              onPress={() => onReplace(proposal)}
              aria-label={t('web.finding.replace-by', { proposal })}
            >
              {proposal}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.deeds}>
        {first !== undefined && (
          <Button variant="primary" dense onPress={() => onReplace(first)}>
            {t('web.finding.replace')}
          </Button>
        )}
        <Button dense onPress={onIgnore}>
          {t('web.finding.ignore')}
        </Button>
        {onAddWord && (
          <Button variant="quiet" dense onPress={onAddWord}>
            {t('web.finding.add-word')}
          </Button>
        )}
      </div>
      <span className={styles.of}>
        <IconButton icon="chevron-left" label={t('web.finding.previous')} onPress={() => onStep(-1)} />
        {t('web.finding.of', { index, count })}
        <IconButton icon="chevron-right" label={t('web.finding.next')} onPress={() => onStep(1)} />
      </span>
      {/* Read with the field; here for who looks at it with a keyboard at hand. */}
      <p className={styles.keys} aria-hidden="true">
        <Trans
          t={t}
          i18nKey={isChosen ? 'web.finding.keys-chosen' : 'web.finding.keys'}
          components={{ key: <kbd /> }}
        />
      </p>
    </div>
  );
}

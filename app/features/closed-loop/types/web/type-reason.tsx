import { useTranslation } from 'react-i18next';
import { Link } from '../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { CaseType } from '../contract.ts';
import type { DetractorType } from '../detractor-type.ts';
import styles from './type-panel.module.css';

export interface TypeReasonProps {
  known: CaseType;
  shown: DetractorType | null;
  onConfirm?: () => void;
  onClear?: () => void;
}

/** Who says that it is this type: the comment, with its words, or a person. */
export function TypeReason({ known, shown, onConfirm, onClear }: TypeReasonProps) {
  const { t } = useTranslation('types');
  const { confirmed, proposed } = known;
  if (confirmed !== null && confirmed.type === shown) {
    return <Confirmed confirmed={confirmed} {...(onClear && { onClear })} />;
  }
  const isProposed = proposed !== null && proposed.type === shown;
  return (
    <div className={styles.reason}>
      <p>
        {isProposed && t('proposed')}
        {proposed === null && shown === null && t('none')}
        {proposed !== null && !isProposed && t('proposed-other', { type: t(`types.${proposed.type}`) })}{' '}
        {onConfirm && <Link onPress={onConfirm}>{t('confirm')}</Link>}
      </p>
      {proposed !== null && (
        <p>
          {t('because')} <Words words={proposed.words} />
        </p>
      )}
    </div>
  );
}

function Words({ words }: { words: NonNullable<CaseType['proposed']>['words'] }) {
  return words.map(({ start, text }, i) => (
    <span key={start}>
      {i > 0 && ', '}
      <mark className={styles.words}>{text}</mark>
    </span>
  ));
}

function Confirmed({
  confirmed,
  onClear,
}: {
  confirmed: NonNullable<CaseType['confirmed']>;
  onClear?: () => void;
}) {
  const { t } = useTranslation('types');
  const locale = useLocale();
  const date = formatDate(new Date(confirmed.at), locale);
  return (
    <p className={styles.reason}>
      {confirmed.by === null
        ? t('confirmed-nobody', { date })
        : t('confirmed', { name: confirmed.by.name, date })}{' '}
      {onClear && <Link onPress={onClear}>{t('clear')}</Link>}
    </p>
  );
}

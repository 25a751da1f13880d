import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { Link } from '../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { ScoreShape } from '../../../../ui/marks/score-shape.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import type { Voice } from '../contract.ts';
import { AskLines } from './ask-lines.tsx';
import styles from './voices.module.css';

export interface PromoterRowProps {
  voice: Voice;
  root: string;
  timeZone: string;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onAsk: () => void;
}

export function PromoterRow({ voice, root, timeZone, isChosen, onChoose, onAsk }: PromoterRowProps) {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  const mayWork = useMay('work');
  const { contact, score, comment, answeredAt, asks } = voice;
  const name = contact.name ?? contact.email ?? t('web.no-name');
  return (
    <li className={styles.row}>
      {mayWork ? (
        <Checkbox
          className={styles.check ?? ''}
          aria-label={t('web.overview.select', { name })}
          isSelected={isChosen}
          onChange={onChoose}
        >
          {null}
        </Checkbox>
      ) : (
        <span />
      )}
      <ScoreShape score={score} />
      <div className={styles.who}>
        <span>
          <Link tone="ink" href={`${root}/contacts/${contact.id}`}>
            {name}
          </Link>{' '}
          <span className={styles.quiet}>{formatDate(new Date(answeredAt), locale, 'medium', timeZone)}</span>
        </span>
        {comment === null ? (
          <span className={styles.quiet}>{t('web.overview.no-comment')}</span>
        ) : (
          <span className={styles.words}>{comment}</span>
        )}
      </div>
      <AskLines asks={asks} timeZone={timeZone} />
      {mayWork && (
        <div className={styles.act}>
          <Button dense aria-label={t('web.ask.of', { name })} onPress={onAsk}>
            {t('web.ask.open')}
          </Button>
        </div>
      )}
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from '../../../../ui/controls/link.tsx';
import { Section } from '../../../../ui/layout/section.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { FigureShare, Figures } from '../contract.ts';
import styles from './figures.module.css';
import { ShareLine } from './share-line.tsx';
import { useShareWords } from './use-share-words.ts';

/** The two clocks, and who waits past the second one now. */
export function InTime({ whole }: { whole: Figures }) {
  const { t } = useTranslation('loop-figures');
  const { slug } = useWorkspace();
  return (
    <Section title={t('in-time')}>
      <Row name={t('in-target')} share={whole.inTarget} />
      <Row name={t('in-limit')} share={whole.inLimit} />
      <p className={styles.note}>{t('in-time-note')}</p>
      <p className={styles.overdue}>
        <strong>{t('overdue')}</strong>
        <span>
          {t('overdue-count', { count: whole.overdue })}{' '}
          {whole.overdue > 0 && <Link href={`/${slug}/cases/list?due=overdue`}>{t('overdue-see')}</Link>}
        </span>
      </p>
    </Section>
  );
}

function Row({ name, share }: { name: string; share: FigureShare }) {
  const { t } = useTranslation('loop-figures');
  const say = useShareWords();
  const limits = say.limits(share);
  return (
    <div className={styles.share}>
      <p className={styles.name}>
        <span>{name}</span>
        <strong>{say.value(share) ?? (limits === null ? t('too-few') : '')}</strong>
      </p>
      <ShareLine share={share} />
      <p className={styles.note}>
        {limits !== null && `${limits}, `}
        {t('n', { n: share.n })}
      </p>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/controls/button-link.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Actions } from '../../../ui/layout/actions.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { useLocale } from '../../../ui/locale.ts';
import type { ImportItem } from '../contract.ts';
import { CountsBar } from './counts-bar.tsx';
import styles from './imports-page.module.css';
import { RefusedLines } from './refused-lines.tsx';

export interface ImportResultProps {
  organization: { readonly slug: string };
  item: ImportItem;
}

/** What became of the file. */
export function ImportResult({ organization, item }: ImportResultProps) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const { kind, state, counts, failure, survey } = item;
  const { created, updated, known, refused } = counts;
  const number = (value: number) => formatNumber(value, locale);
  const [code, line = '1'] = (failure ?? '').split(':');
  const search = survey === null ? '' : `?survey=${survey.slug}`;
  return (
    <Panel title={t(`web.result.${state}`)} className={styles.run ?? ''}>
      {failure !== null && (
        <Banner tone="error" title={t('web.result.why')}>
          {t(`failures.${code}`, { line })}
        </Banner>
      )}
      {state === 'cancelled' && <p className={styles.quiet}>{t('web.result.kept')}</p>}
      <p className={styles.figure} role="status">
        <strong>{number(created)}</strong>
        <span>{t(`web.result.created.${kind}`, { count: created })}</span>
      </p>
      <CountsBar
        parts={[
          { id: 'created', count: created, label: t(`web.counts.${kind}.new`) },
          { id: 'updated', count: updated, label: t(`web.counts.${kind}.updated`) },
          { id: 'known', count: known, label: t(`web.counts.${kind}.known`) },
          { id: 'refused', count: refused, label: t(`web.counts.${kind}.refused`) },
        ]}
      />
      <RefusedLines organization={organization} item={item} count={refused} />
      <Actions>
        <ButtonLink variant="primary" href={`/${organization.slug}/${kind}${search}`}>
          {t(`web.result.see.${kind}`)}
        </ButtonLink>
        <ButtonLink href={`/${organization.slug}/imports?kind=${kind}`}>{t('web.result.another')}</ButtonLink>
      </Actions>
    </Panel>
  );
}

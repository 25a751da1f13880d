import { Trans, useTranslation } from 'react-i18next';
import { useSettings } from '../../../features/organizations/web/use-settings.ts';
import { Link } from '../../../ui/controls/link.tsx';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { useOrganization } from '../organization-context.ts';
import { AskedQuestions } from './asked-questions.tsx';
import styles from './understand.module.css';
import { UnderstandNav } from './understand-nav.tsx';

/** Said in this order: what it is, what it is worth, what we do with it, what we never do. */
const PARTS = ['score', 'figure', 'sure', 'small', 'compare', 'silent', 'series', 'loop', 'never'] as const;

const PROMISES = ['pay', 'rank', 'choose', 'colour', 'scanner', 'mix', 'overclaim'] as const;

const ROLES = ['owner', 'manager', 'analyst', 'agent'] as const;

/** How this organization uses the NPS, for every member: in plain words, with its own settings in them. */
export function HowPage() {
  const { t } = useTranslation('analytics');
  const organization = useOrganization();
  const { slug, name, minNToShow, minNToCompare, scopes } = organization;
  const settings = useSettings().data;
  return (
    <div className={styles.page}>
      <UnderstandNav current="how" />
      <PageTitle note={t('web.how.note', { name })}>{t('web.how.title')}</PageTitle>
      <div className={styles.prose}>
        {PARTS.map((part) => (
          <section key={part}>
            <h2>{t(`web.how.${part}.title`)}</h2>
            <p>
              <Trans
                t={t}
                i18nKey={`web.how.${part}.text`}
                values={{ show: minNToShow, compare: minNToCompare }}
                components={{ strong: <strong /> }}
              />
            </p>
            {part === 'never' && (
              <ul>
                {PROMISES.map((promise) => (
                  <li key={promise}>{t(`web.how.never.${promise}`)}</li>
                ))}
              </ul>
            )}
            {part === 'score' && <AskedQuestions />}
          </section>
        ))}
        <section>
          <h2>{t('web.how.settings.title')}</h2>
          <dl className={styles.settings}>
            <dt>{t('web.how.settings.show')}</dt>
            <dd>{t('web.how.settings.show-text', { count: minNToShow })}</dd>
            <dt>{t('web.how.settings.compare')}</dt>
            <dd>{t('web.how.settings.compare-text', { count: minNToCompare })}</dd>
            <dt>{t('web.how.settings.quarantine')}</dt>
            <dd>
              {settings === undefined
                ? '…'
                : t('web.how.settings.quarantine-text', { count: settings.quarantineDays })}
            </dd>
            <dt>{t('web.how.settings.retention')}</dt>
            <dd>
              {settings === undefined
                ? '…'
                : settings.retentionMonths === null
                  ? t('web.how.settings.retention-none')
                  : t('web.how.settings.retention-text', { count: settings.retentionMonths })}
            </dd>
          </dl>
          {scopes.includes('manage') && (
            <p>
              <Link href={`/${slug}/settings`}>{t('web.how.settings.change')}</Link>
            </p>
          )}
        </section>
        <section>
          <h2>{t('web.how.who.title')}</h2>
          <dl className={styles.settings}>
            {ROLES.map((role) => (
              <div key={role} style={{ display: 'contents' }}>
                <dt>{t(`web.how.who.${role}`)}</dt>
                <dd>{t(`web.how.who.${role}-text`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t('web.how.who.teams')}</p>
        </section>
      </div>
    </div>
  );
}

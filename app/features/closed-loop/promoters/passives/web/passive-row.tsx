import { useTranslation } from 'react-i18next';
import { Link } from '../../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { ScoreShape } from '../../../../../ui/marks/score-shape.tsx';
import { Tag } from '../../../../../ui/marks/tag.tsx';
import styles from '../../web/voices.module.css';
import type { Passive } from '../contract.ts';
import { PassiveAct } from './passive-act.tsx';
import { TaskLines } from './task-lines.tsx';

export interface PassiveRowProps {
  passive: Passive;
  view: 'at-risk' | 'gained' | 'lost';
  root: string;
  timeZone: string;
  onAsk: () => void;
}

/** Somebody who is content but not attached: their idea, who has them, and what is done about it. */
export function PassiveRow({ passive, view, root, timeZone, onAsk }: PassiveRowProps) {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  const { contact, now, idea, owner, tasks, asks } = passive;
  const name = contact.name ?? contact.email ?? t('web.no-name');
  const [asked] = asks;
  const day = (at: string) => formatDate(new Date(at), locale, 'medium', timeZone);
  return (
    <li className={styles.passive}>
      <ScoreShape score={now.score} />
      <div className={styles.who}>
        <span className={styles.name}>
          <Link tone="ink" href={`${root}/contacts/${contact.id}`}>
            {name}
          </Link>
          {view === 'at-risk' && <Tag>{t('web.passives.risk')}</Tag>}
          <span className={styles.quiet}>
            {view !== 'at-risk' && `${t('web.passives.was', { score: passive.passive.score })} · `}
            {day(now.answeredAt)}
          </span>
        </span>
        {idea === null ? (
          <span className={styles.quiet}>
            {t('web.passives.no-idea')}
            {asked !== undefined && ` · ${t('web.passives.asked-on', { date: day(asked.askedAt) })}`}
          </span>
        ) : (
          <span className={styles.words}>{idea}</span>
        )}
        {view === 'at-risk' ? (
          <span className={styles.quiet}>
            {t('web.passives.owner', { name: owner?.name ?? t('web.passives.nobody') })}
          </span>
        ) : (
          <span className={styles.quiet}>
            {tasks.length > 0 ? t('web.passives.done-what') : t('web.passives.done-nothing')}
          </span>
        )}
        {tasks.length > 0 && <TaskLines {...{ passive, timeZone }} />}
      </div>
      {view === 'at-risk' && <PassiveAct {...{ passive, name, onAsk }} />}
    </li>
  );
}

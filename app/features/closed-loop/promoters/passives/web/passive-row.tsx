import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Link } from '../../../../../ui/controls/link.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { ScoreShape } from '../../../../../ui/marks/score-shape.tsx';
import { Tag } from '../../../../../ui/marks/tag.tsx';
import { useMay } from '../../../../organizations/web/may.ts';
import styles from '../../web/voices.module.css';
import type { Passive } from '../contract.ts';
import { NewTaskDialog } from './new-task-dialog.tsx';
import { TaskLines } from './task-lines.tsx';
import { useMakeTask } from './use-passives.ts';

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
      {view === 'at-risk' && <Act {...{ passive, name, onAsk }} />}
    </li>
  );
}

function Act({ passive, name, onAsk }: Pick<PassiveRowProps, 'passive' | 'onAsk'> & { name: string }) {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  const mayWork = useMay('work');
  const make = useMakeTask();
  const [isWriting, write] = useState(false);
  const isBusy = passive.tasks.some(({ source, state }) => source === 'idea' && state === 'open');
  if (!mayWork || isBusy) return null;
  const take = () =>
    void make.mutateAsync({ contactId: passive.contact.id }).then(
      ({ owner, dueOn }) =>
        notify({
          text: t('web.passives.task-made', {
            owner: owner?.name ?? '',
            date: formatDate(dueOn, locale, 'short'),
          }),
        }),
      (error: unknown) => {
        if (error instanceof ProblemError) write(true);
        else notify({ text: t('web.failed') });
      },
    );
  return (
    <div className={styles.buttons}>
      {passive.idea === null ? (
        <>
          {passive.asks.length === 0 && (
            <Button dense aria-label={t('web.passives.ask-why-of', { name })} onPress={onAsk}>
              {t('web.passives.ask-why')}
            </Button>
          )}
          <Button
            dense
            variant="quiet"
            aria-label={t('web.passives.make-task-of', { name })}
            onPress={() => write(true)}
          >
            {t('web.passives.dialog.new')}
          </Button>
        </>
      ) : (
        <Button
          dense
          isPending={make.isPending}
          aria-label={t('web.passives.make-task-of', { name })}
          onPress={take}
        >
          {t('web.passives.make-task')}
        </Button>
      )}
      {isWriting && <NewTaskDialog passive={passive} onClose={() => write(false)} />}
    </div>
  );
}

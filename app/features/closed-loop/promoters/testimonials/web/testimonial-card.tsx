import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../../ui/controls/dialog.tsx';
import { Link } from '../../../../../ui/controls/link.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { formatList } from '../../../../../ui/format/format-list.ts';
import { Panel } from '../../../../../ui/layout/panel.tsx';
import { useLocale } from '../../../../../ui/locale.ts';
import { useMay } from '../../../../organizations/web/may.ts';
import styles from '../../web/voices.module.css';
import type { ChangeTestimonial, Testimonial } from '../contract.ts';
import { useModerate, useTestimonialPhoto } from './use-testimonials.ts';

export interface TestimonialCardProps {
  one: Testimonial;
  root: string;
  timeZone: string;
}

/** Somebody's words as they would be shown, what was agreed to, and what to do with them. */
export function TestimonialCard({ one, root, timeZone }: TestimonialCardProps) {
  const { t } = useTranslation('promoters');
  const photo = useTestimonialPhoto(one);
  const mayWork = useMay('work');
  const name = one.shownName ?? t('web.testimonials.anonymous');
  return (
    <Panel className={styles.card ?? ''}>
      {photo === undefined ? (
        <span />
      ) : (
        <img className={styles.photo} src={photo} alt={t('web.testimonials.photo-of', { name })} />
      )}
      <div className={styles.told}>
        <blockquote lang={one.locale}>{one.words}</blockquote>
        <p>
          <strong>{[name, one.shownCompany].filter(Boolean).join(', ')}</strong>{' '}
          <span className={styles.quiet}>
            <Link href={`${root}/contacts/${one.contact.id}`}>
              {one.contact.name ?? one.contact.email ?? t('web.no-name')}
            </Link>
          </span>
        </p>
        <Agreed one={one} timeZone={timeZone} />
      </div>
      {mayWork && one.state !== 'withdrawn' && <Decide one={one} />}
    </Panel>
  );
}

function Agreed({ one, timeZone }: Omit<TestimonialCardProps, 'root'>) {
  const { t } = useTranslation('promoters');
  const locale = useLocale();
  const { channels, consent, endsAt, state, withdrawnAt } = one;
  const on = (at: string) => formatDate(new Date(at), locale, 'long', timeZone);
  const name = (channel: Testimonial['channels'][number]) => t(`page.testimonial.channel.${channel}`);
  const elsewhere = channels.filter((channel) => channel !== 'site');
  return (
    <>
      <p className={styles.quiet}>
        {formatList(channels.map(name), locale)} ·{' '}
        {state === 'withdrawn' && withdrawnAt !== null
          ? t('web.testimonials.withdrawn-on', { date: on(withdrawnAt) })
          : t(`web.testimonials.${state === 'ended' ? 'ended-on' : 'until'}`, { date: on(endsAt) })}
      </p>
      <p className={styles.quiet}>
        {t('web.testimonials.proof', { date: on(consent.at), version: consent.version })}
      </p>
      {!channels.includes('site') && (state === 'submitted' || state === 'published') && (
        <p>{t('web.testimonials.not-site')}</p>
      )}
      {(state === 'withdrawn' || state === 'ended') && elsewhere.length > 0 && (
        <p>{t('web.testimonials.take-down', { channels: formatList(elsewhere.map(name), locale) })}</p>
      )}
    </>
  );
}

function Decide({ one }: { one: Testimonial }) {
  const { t } = useTranslation('promoters');
  const moderate = useModerate();
  const [isWithdrawing, withdraw] = useState(false);
  const { id, state } = one;
  // The card leaves this list when it is decided: what is said does not hang on it.
  const decide = (to: ChangeTestimonial['state'], onUndo?: () => void) =>
    void moderate.mutateAsync({ id, state: to }).then(
      () => notify({ text: t(`web.testimonials.${to}`), ...(onUndo && { onUndo }) }),
      (error: Error) => notify({ text: error.message }),
    );
  return (
    <div className={styles.buttons}>
      {(state === 'submitted' || state === 'declined') && (
        <Button
          variant="primary"
          dense
          onPress={() => decide('published', () => decide('declined'))}
          isPending={moderate.isPending}
        >
          {t('web.testimonials.publish')}
        </Button>
      )}
      {(state === 'submitted' || state === 'published') && (
        <Button dense onPress={() => decide('declined', () => decide('published'))}>
          {t(`web.testimonials.${state === 'published' ? 'unpublish' : 'decline'}`)}
        </Button>
      )}
      <Button dense variant="quiet" onPress={() => withdraw(true)}>
        {t('web.testimonials.withdraw')}
      </Button>
      {isWithdrawing && (
        <Dialog
          isOpen
          onOpenChange={withdraw}
          role="alertdialog"
          title={t('web.testimonials.withdraw-title')}
          actions={
            <>
              <Button onPress={() => withdraw(false)}>{t('web.cancel')}</Button>
              <Button variant="primary" onPress={() => decide('withdrawn')} isPending={moderate.isPending}>
                {t('web.testimonials.withdraw-confirm')}
              </Button>
            </>
          }
        >
          <p>{t('web.testimonials.withdraw-text')}</p>
        </Dialog>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from '../../../../../ui/controls/link.tsx';
import { formatDate } from '../../../../../ui/format/format-date.ts';
import { formatDateTime } from '../../../../../ui/format/format-time.ts';
import { Panel } from '../../../../../ui/layout/panel.tsx';
import { useLocale } from '../../../../../ui/locale.ts';
import type { Offer, OfferWords } from '../contract.ts';
import styles from './offers.module.css';
import { PlacesTaken } from './places-taken.tsx';

const LOCALES = ['fr', 'en'] as const;

/** When, where and how many; and the words, in each language that they are written in. */
export function OfferSummary({ offer }: { offer: Offer }) {
  const { t } = useTranslation('offers');
  const locale = useLocale();
  const { event, validUntil, answerBy, words } = offer;
  const day = (date: string) => formatDate(date, locale, 'medium');
  const facts = [
    ...(event === null
      ? [{ id: 'until', name: t('web.form.valid-until'), value: day(validUntil ?? answerBy) }]
      : [
          {
            id: 'when',
            name: t('web.when'),
            value: t('web.duration', {
              when: formatDateTime(new Date(event.startsAt), locale, event.timeZone),
              minutes: event.minutes,
              zone: event.timeZone,
            }),
          },
          { id: 'place', name: t('web.form.place'), value: <Place place={event.place} /> },
          { id: 'answer-by', name: t('web.form.answer-by'), value: day(answerBy) },
        ]),
    { id: 'answers', name: t('web.answers'), value: <PlacesTaken offer={offer} /> },
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(({ id, name, value }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.languages}>
        {LOCALES.map((one) => words[one] && <Words key={one} words={words[one]} locale={one} />)}
      </div>
    </>
  );
}

function Place({ place }: { place: string }) {
  return /^https?:/i.test(place) && URL.canParse(place) ? (
    <Link href={place} target="_blank" rel="noreferrer">
      {place}
    </Link>
  ) : (
    place
  );
}

function Words({ words, locale }: { words: OfferWords; locale: 'fr' | 'en' }) {
  const { t } = useTranslation('offers');
  const { title, text, conditions } = words;
  return (
    <Panel className={styles.words ?? ''}>
      <p className={styles.quiet}>{t(`web.in.${locale}`)}</p>
      <div lang={locale}>
        <p>
          <strong>{title}</strong>
        </p>
        <p className={styles.text}>{text}</p>
        {conditions !== '' && <p className={styles.conditions}>{conditions}</p>}
      </div>
    </Panel>
  );
}

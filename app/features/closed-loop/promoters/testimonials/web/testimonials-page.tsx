import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../../../ui/controls/button-link.tsx';
import { Tabs } from '../../../../../ui/controls/tabs.tsx';
import { EmptyState } from '../../../../../ui/feedback/empty-state.tsx';
import { PageTitle } from '../../../../../ui/layout/page-title.tsx';
import { ListFrame } from '../../web/list-frame.tsx';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import { useVoicesSummary } from '../../web/use-voices.ts';
import styles from '../../web/voices.module.css';
import { VoicesNav } from '../../web/voices-nav.tsx';
import { TESTIMONIAL_STATES } from '../contract.ts';
import { FeedBlock } from './feed-block.tsx';
import { TestimonialCard } from './testimonial-card.tsx';
import { useTestimonials } from './use-testimonials.ts';

export type TestimonialsSearch = { state?: string | undefined };

/** What customers let us say, to read and to publish or not. */
export function TestimonialsPage({ organization, search, onSearch }: VoicesPageProps<TestimonialsSearch>) {
  const { t } = useTranslation('promoters');
  const counts = useVoicesSummary().data?.testimonials;
  const tab = TESTIMONIAL_STATES.find((state) => state === search.state) ?? 'submitted';
  return (
    <>
      <VoicesNav slug={organization.slug} current="testimonials" />
      <PageTitle note={t('web.testimonials.note')}>{t('web.testimonials.title')}</PageTitle>
      <Tabs
        label={t('web.testimonials.title')}
        selectedKey={tab}
        onChange={(state) => onSearch({ state: state === 'submitted' ? undefined : state })}
        tabs={TESTIMONIAL_STATES.map((id) => ({
          id,
          label: t(`web.testimonials.tabs.${id}`),
          ...(id === 'submitted' && counts !== undefined && { count: counts.submitted }),
          content: id === tab && <TestimonialsTab state={id} organization={organization} />,
        }))}
      />
      <FeedBlock />
    </>
  );
}

function TestimonialsTab({
  state,
  organization,
}: Pick<VoicesPageProps<TestimonialsSearch>, 'organization'> & {
  state: (typeof TESTIMONIAL_STATES)[number];
}) {
  const { t } = useTranslation('promoters');
  const list = useTestimonials(state);
  const root = `/${organization.slug}`;
  return (
    <ListFrame
      list={list}
      empty={
        <EmptyState
          title={t(`web.testimonials.empty.${state}`)}
          actions={<ButtonLink href={`${root}/voices`}>{t('web.testimonials.to-overview')}</ButtonLink>}
        >
          {t('web.testimonials.empty-text')}
        </EmptyState>
      }
    >
      {(items) => (
        <div className={styles.cards}>
          {items.map((one) => (
            <TestimonialCard key={one.id} {...{ one, root }} timeZone={organization.timeZone} />
          ))}
        </div>
      )}
    </ListFrame>
  );
}

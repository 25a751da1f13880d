import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Checkbox } from '../../../../../ui/controls/checkbox.tsx';
import { RadioGroup } from '../../../../../ui/controls/radio-group.tsx';
import { TextField } from '../../../../../ui/controls/text-field.tsx';
import { Banner } from '../../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { useVoiceWrite } from '../../web/use-voices.ts';
import styles from '../../web/voices.module.css';
import type { ChangePublicReview, PublicReview } from '../contract.ts';

const CHOICES = ['everyone', 'nobody', 'promoters'] as const;
type Choice = (typeof CHOICES)[number];

/** What may not be is on offer as well, so that whoever looks for it reads why it is refused. */
export function PublicReviewForm({ review }: { review: PublicReview }) {
  const { t } = useTranslation('promoters');
  const [audience, choose] = useState<Choice>(review.audience);
  const [siteName, setSite] = useState(review.siteName);
  const [url, setUrl] = useState(review.url);
  const [hasReward, reward] = useState(false);
  const save = useVoiceWrite((body: ChangePublicReview) =>
    fetchJson<PublicReview>('/api/v1/public-review', { method: 'PUT', body }),
  );
  const problem = save.error instanceof ProblemError ? save.error : null;
  const isGating = audience === 'promoters';
  const isRefused = isGating || hasReward;
  const known = ['audience', 'siteName', 'url', 'reward'].some((name) => problem?.field(name) !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRefused) return;
    void save.mutateAsync({ audience, siteName, url, reward: '' }).then(
      () => notify({ text: t('web.saved') }),
      () => undefined,
    );
  };
  return (
    <form className={styles.narrow} onSubmit={submit}>
      <RadioGroup
        label={t('web.review.audience')}
        value={audience}
        onChange={(value) => choose(CHOICES.find((one) => one === value) ?? audience)}
        error={isGating ? t('problems.review-gating') : undefined}
        options={CHOICES.map((id) => ({
          id,
          label: t(`web.review.audiences.${id}`),
          note: t(`web.review.audience-note.${id}`),
        }))}
      />
      {audience !== 'nobody' && (
        <>
          <TextField
            label={t('web.review.site')}
            hint={t('web.review.site-hint')}
            value={siteName}
            onChange={setSite}
            maxLength={60}
            error={problem?.field('siteName')}
          />
          <TextField
            type="url"
            label={t('web.review.url')}
            placeholder="https://"
            value={url}
            onChange={setUrl}
            maxLength={500}
            error={problem?.field('url')}
          />
          <Checkbox isSelected={hasReward} onChange={reward}>
            {t('web.review.has-reward')}
          </Checkbox>
          {hasReward && <Banner tone="error">{t('problems.review-reward')}</Banner>}
        </>
      )}
      {save.isError && !known && <Banner tone="error">{save.error.message}</Banner>}
      <div>
        <Button
          type="submit"
          variant="primary"
          isPending={save.isPending}
          pendingText={t('web.saving')}
          disabledReason={isRefused ? t('web.review.cannot') : undefined}
        >
          {t('web.save')}
        </Button>
      </div>
    </form>
  );
}

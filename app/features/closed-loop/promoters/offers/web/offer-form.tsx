import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { ButtonLink } from '../../../../../ui/controls/button-link.tsx';
import { RadioGroup } from '../../../../../ui/controls/radio-group.tsx';
import { Banner } from '../../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../../ui/layout/actions.tsx';
import { formProblem } from '../../../../organizations/web/form-problem.ts';
import { useFocusInvalid } from '../../../../organizations/web/use-focus-invalid.ts';
import type { VoicesPageProps } from '../../web/overview-page.tsx';
import { OFFER_KINDS } from '../contract.ts';
import { wrongWords } from '../wrong-words.ts';
import { bodyOf, type OfferDraft, wordsIn } from './offer-draft.ts';
import { OfferPlaces, OfferTimes } from './offer-fields.tsx';
import { OfferWordsFields } from './offer-words-fields.tsx';
import styles from './offers.module.css';
import { useWriteOffer } from './use-offers.ts';

export interface FieldsProps {
  draft: OfferDraft;
  set: (part: Partial<OfferDraft>) => void;
  /** The sentence about a field, if something is wrong with it. */
  problem: (field: string) => string | undefined;
}

interface OfferFormProps extends Pick<VoicesPageProps<object>, 'organization'> {
  id: string | null;
  draft: OfferDraft;
}

/** An offer as it is written. What it may not ask for is said while it is typed. */
export function OfferForm({ id, draft: first, organization }: OfferFormProps) {
  const { t, i18n } = useTranslation('offers');
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [draft, edit] = useState(first);
  const write = useWriteOffer(id);
  useFocusInvalid(form, write.error);
  const set = (part: Partial<OfferDraft>) => edit({ ...draft, ...part });
  const wrong = wrongWords(wordsIn(draft));
  const refusal = write.error instanceof ProblemError ? write.error : null;
  const problem = (field: string): string | undefined =>
    wrong[field] === undefined ? refusal?.field(field) : i18n.t(wrong[field]);
  const root = `/${organization.slug}/voices/offers`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(wrong).length > 0) return;
    write.mutate(bodyOf(draft), {
      onSuccess: (offer) => {
        notify({ text: t(id === null ? 'web.form.created' : 'web.form.changed') });
        void navigate({ href: `${root}/${offer.id}` });
      },
    });
  };
  const refused = formProblem(write.error, t('web.unreachable'));
  const fields = { draft, set, problem };
  return (
    <Form ref={form} className={styles.page ?? ''} validationBehavior="aria" onSubmit={submit}>
      {id === null && (
        <RadioGroup
          label={t('web.form.kind')}
          value={draft.kind}
          onChange={(value) => set({ kind: OFFER_KINDS.find((one) => one === value) ?? draft.kind })}
          options={OFFER_KINDS.map((kind) => ({
            id: kind,
            label: t(`web.kinds.${kind}`),
            note: t(`web.form.kind-note.${kind}`),
          }))}
        />
      )}
      <OfferWordsFields {...fields} />
      <OfferTimes {...fields} timeZone={organization.timeZone} />
      <OfferPlaces {...fields} />
      {id !== null && draft.kind === 'event' && <p className={styles.quiet}>{t('web.form.told')}</p>}
      {refused !== null && <Banner tone="error">{refused}</Banner>}
      <Actions>
        <Button
          type="submit"
          variant="primary"
          isPending={write.isPending}
          pendingText={t('web.form.saving')}
        >
          {t(id === null ? 'web.form.create' : 'web.form.save')}
        </Button>
        <ButtonLink href={id === null ? root : `${root}/${id}`}>{t('web.form.cancel')}</ButtonLink>
      </Actions>
    </Form>
  );
}

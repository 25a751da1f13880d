import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../features/closed-loop/contract.ts';
import { writtenScore } from '../../features/surveys/written-score.ts';
import { fetchJson } from '../../platform/http-client/fetch-json.ts';
import type { LiveAlert } from '../../platform/live/live-hub.ts';
import { notify } from '../../ui/feedback/toast-queue.ts';
import { useSession } from './use-session.ts';

/** Says, wherever somebody is, that a case is theirs from now on or comes to them, and leads to it. */
export function useCaseAlert(slug: string): (alert: LiveAlert) => void {
  const { t } = useTranslation('entry');
  const navigate = useNavigate();
  const me = useSession().data?.user?.id;
  return ({ userId, subjectId, kind }) => {
    if (userId !== me) return;
    // A case that is gone meanwhile alerts nobody.
    void fetchJson<Case>(`/api/v1/cases/${subjectId}`).then(
      ({ contact, survey, score }) =>
        notify({
          text: t(`alert.${kind}`, {
            name: contact.name ?? contact.email ?? t('alert.somebody'),
            score: writtenScore(survey.kind, score),
          }),
          undoText: t('alert.open'),
          onUndo: () => void navigate({ to: `/${slug}/cases/${subjectId}` }),
        }),
      () => {},
    );
  };
}

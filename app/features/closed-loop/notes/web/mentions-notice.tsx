import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import { Link } from '../../../../ui/controls/link.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import type { Mentions } from '../contract.ts';

export interface MentionsNoticeProps {
  hrefOf: (caseId: string) => string;
  /** The case that is looked at: what names its reader there is seen. */
  currentId: string | null;
}

/** Notes that name whoever reads this, until they open the case. */
export function MentionsNotice({ hrefOf, currentId }: MentionsNoticeProps) {
  const { t } = useTranslation('notes');
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['cases', 'mentions'],
    queryFn: () => fetchJson<Mentions>('/api/v1/mentions'),
  });
  const { mutate: see } = useMutation({
    mutationFn: (caseId: string) => fetchJson(`/api/v1/cases/${caseId}/mentions/seen`, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cases', 'mentions'] }),
  });
  const items = data?.items ?? [];
  const isHere = items.some(({ caseId }) => caseId === currentId);
  useEffect(() => {
    if (isHere && currentId !== null) see(currentId);
  }, [isHere, currentId, see]);
  const cases = [...new Set(items.map(({ caseId }) => caseId))].filter((id) => id !== currentId);
  const [first] = cases;
  if (first === undefined) return null;
  return (
    <Banner icon="note" action={<Link href={hrefOf(first)}>{t('web.read')}</Link>}>
      {t('web.named', { count: cases.length })}
    </Banner>
  );
}

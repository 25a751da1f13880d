import { useTranslation } from 'react-i18next';
import { SubNav } from '../../../ui/shell/sub-nav.tsx';
import { useOrganization } from '../organization-context.ts';

export type UnderstandPart = 'groups' | 'change' | 'rate' | 'targets' | 'how';

const PATHS: Record<UnderstandPart, string> = {
  groups: '',
  change: '/change',
  rate: '/response-rate',
  targets: '/targets',
  how: '/how',
};

/** The pages that say what the figures are worth. */
export function UnderstandNav({ current }: { current: UnderstandPart }) {
  const { t } = useTranslation('analytics');
  const { slug } = useOrganization();
  const parts = Object.entries(PATHS) as [UnderstandPart, string][];
  return (
    <SubNav
      label={t('web.nav.label')}
      items={parts.map(([id, path]) => ({
        id,
        href: `/${slug}/understand${path}`,
        label: t(`web.nav.${id}`),
        isCurrent: id === current,
      }))}
    />
  );
}

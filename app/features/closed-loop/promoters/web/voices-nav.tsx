import { useTranslation } from 'react-i18next';
import { SubNav } from '../../../../ui/shell/sub-nav.tsx';
import { VOICES_PAGES, type VoicesPart } from './voices-pages.ts';

export function VoicesNav({ slug, current }: { slug: string; current: VoicesPart }) {
  const { t } = useTranslation('promoters');
  const root = `/${slug}/voices`;
  return (
    <SubNav
      label={t('web.nav.label')}
      items={VOICES_PAGES.map((id) => ({
        id,
        href: id === 'overview' ? root : `${root}/${id}`,
        label: t(`web.nav.${id}`),
        isCurrent: id === current,
      }))}
    />
  );
}

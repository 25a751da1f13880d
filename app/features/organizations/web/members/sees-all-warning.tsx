import { useTranslation } from 'react-i18next';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';

/** Said before a change is saved, to whoever makes it. */
export function SeesAllWarning({ people }: { people: readonly { readonly name: string }[] }) {
  const { t } = useTranslation('organizations');
  const locale = useLocale();
  const names = formatList(
    people.map(({ name }) => name),
    locale,
  );
  return (
    <div role="status">
      {people.length > 0 && <Banner>{t('members.web.will-see-all', { count: people.length, names })}</Banner>}
    </div>
  );
}

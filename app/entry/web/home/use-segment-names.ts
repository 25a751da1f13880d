import { useTranslation } from 'react-i18next';

/** As the built-in property is called in the data. */
const TEAM = 'team';

/** Names of properties and their values as people read them; the built-in ones in their language. */
export function useSegmentNames() {
  const { t, i18n } = useTranslation('entry');
  return {
    dimension: (name: string): string =>
      name === 'channel' ? t('home.channel.name') : name === TEAM ? t('home.team') : name,
    value: (dimension: string, value: string | null): string => {
      if (value === null) return t('home.segments.without');
      if (value === '*') return t('home.segments.other');
      const key = `entry:home.channel.${value}`;
      return dimension === 'channel' && i18n.exists(key) ? t(key) : value;
    },
  };
}

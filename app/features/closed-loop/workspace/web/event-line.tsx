import { Trans, useTranslation } from 'react-i18next';
import type { TimelineLineProps } from './timeline-lines.tsx';

/** Some deeds read otherwise by what came of them. */
const contextOf = ({ outcome, type }: TimelineLineProps['item']['details']): string | undefined =>
  [outcome, type].find((code) => typeof code === 'string') as string | undefined;

/** Something that was done on the case: who, and what. */
export function EventLine({ item, names }: TimelineLineProps) {
  const { t } = useTranslation('workspace');
  const { by, action, details } = item;
  const values = Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === 'string' ? (names[value] ?? value) : value,
    ]),
  );
  const key = `timeline.${action.replace(/^case\./, '')}`;
  return (
    <p>
      {by.kind !== 'system' && (
        <>
          <strong>{by.name ?? t(`timeline-by.${by.kind}`)}</strong>{' '}
        </>
      )}
      <Trans
        t={t}
        i18nKey={
          by.kind === 'system' ? [`${key}-by-itself`, key, 'timeline.something'] : [key, 'timeline.something']
        }
        context={contextOf(details)}
        values={{ ...values, action }}
        components={{ b: <strong /> }}
      />
    </p>
  );
}

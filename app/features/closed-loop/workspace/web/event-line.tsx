import { Trans, useTranslation } from 'react-i18next';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { TimelineLineProps } from './timeline-lines.tsx';

/** Some deeds read otherwise by what came of them. */
function contextOf(
  { details }: TimelineLineProps['item'],
  names: TimelineLineProps['names'],
): string | undefined {
  const { outcome, type, ownerId, dueOn } = details;
  const code = [outcome, type].find((said) => typeof said === 'string') as string | undefined;
  if (code !== undefined) return code;
  if (ownerId !== undefined) return typeof ownerId === 'string' && ownerId in names ? 'given' : 'to-nobody';
  return typeof dueOn === 'string' ? 'dated' : undefined;
}

/** Something that was done on the case: who, and what. */
export function EventLine({ item, names }: TimelineLineProps) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
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
        context={contextOf(item, names)}
        values={{
          ...values,
          action,
          ...(typeof details.dueOn === 'string' && { dueOn: formatDate(details.dueOn, locale) }),
        }}
        components={{ b: <strong /> }}
      />
    </p>
  );
}

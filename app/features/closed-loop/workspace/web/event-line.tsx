import { Fragment } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { conditionWords } from '../../routing/web/rule-words.ts';
import { eventWords } from './event-words.ts';
import type { TimelineLineProps } from './timeline-lines.tsx';
import { useWorkspace } from './workspace-context.ts';

/** What somebody wrote, where the sentence has room for it. */
const Words = ({ text }: { text: string }) => text;

/** Something that was done on the case: who, what, and why where that is known. */
export function EventLine({ item, names }: TimelineLineProps) {
  const { t } = useTranslation('workspace');
  const routing = useTranslation('routing').t;
  const locale = useLocale();
  const { timeZone } = useWorkspace();
  const { by } = item;
  const all = Object.entries(names).map(([id, name]) => ({ id, name }));
  const known = { members: all, teams: all, segments: all, surveys: all, accounts: all };
  const sentences = eventWords(item, {
    names,
    locale,
    timeZone,
    former: t('former'),
    conditionWords: (conditions) => formatList(conditionWords(conditions, known, routing, locale), locale),
  });
  return (
    <p>
      {by.kind !== 'system' && (
        <>
          <strong>{by.name ?? t(`timeline-by.${by.kind}`)}</strong>{' '}
        </>
      )}
      {sentences.map(({ keys, context, values, words }, i) => (
        <Fragment key={keys[0]}>
          {i > 0 && ' '}
          <Trans
            t={t}
            i18nKey={[...keys]}
            context={context}
            values={values}
            components={{
              b: <strong />,
              ...Object.fromEntries(
                Object.entries(words).map(([name, text]) => [name, <Words key={name} text={text} />]),
              ),
            }}
          />
        </Fragment>
      ))}
    </p>
  );
}

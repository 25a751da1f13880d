import { useTranslation } from 'react-i18next';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { Avatar } from '../../../../ui/marks/avatar.tsx';
import type { Presence } from '../presence/contract.ts';
import styles from './presence-note.module.css';

/** Who else has this case open, and whether they write: heard as well as seen. */
export function PresenceNote({ others }: { others: Presence['others'] }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const writing = others.filter(({ isWriting }) => isWriting);
  const meant = writing.length > 0 ? writing : others;
  const names = formatList(
    meant.map(({ name }) => name),
    locale,
  );
  const said = writing.length > 0 ? 'presence.writing' : 'presence.open';
  return (
    <div className={styles.note} role="status">
      {meant.length > 0 && (
        <>
          <span>{t(said, { names, count: meant.length })}</span>
          <Avatar initials={initialsOf(meant[0]?.name ?? '')} />
        </>
      )}
    </div>
  );
}

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word === undefined ? '' : ([...word][0] ?? '')))
    .join('')
    .toUpperCase();
};

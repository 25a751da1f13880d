import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../../ui/controls/icon-button.tsx';
import { SearchField } from '../../../../ui/controls/search-field.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { useMay } from '../../../organizations/web/may.ts';
import type { Word } from '../contract.ts';
import { useAddWord, useRemoveWord } from './use-words.ts';
import styles from './words-page.module.css';

/** Under this many words nobody needs to search. */
const MANY = 20;

export function WordList({ words }: { words: readonly Word[] }) {
  const { t } = useTranslation('corrector');
  const mayManage = useMay('manage');
  const [sought, seek] = useState('');
  const again = useAddWord(() => {});
  const remove = useRemoveWord(({ word }) =>
    notify({ text: t('web.words.removed', { word }), onUndo: () => again.mutate(word) }),
  );
  const shown = words.filter(({ word }) => word.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <>
      {words.length > MANY && <SearchField label={t('web.words.filter')} value={sought} onChange={seek} />}
      <p className={styles.count}>{t('web.words.count', { count: shown.length })}</p>
      <ul className={styles.words}>
        {shown.map((one) => (
          <li key={one.id} className={styles.word}>
            {one.word}
            {mayManage && (
              <IconButton
                icon="close"
                label={t('web.words.remove', { word: one.word })}
                onPress={() => remove.mutate(one)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

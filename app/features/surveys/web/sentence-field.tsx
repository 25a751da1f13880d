import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import styles from './survey-page.module.css';

export interface SentenceFieldProps {
  label: ReactNode;
  /** The organization's own text; undefined while it is the proposed one. */
  own: string | undefined;
  proposed: string;
  locale: 'fr' | 'en';
  hint?: string | undefined;
  error?: string | undefined;
  onChange: (text: string | undefined) => void;
}

/** A sentence that customers read. Until it is changed it follows the proposed one, in tone and subject. */
export function SentenceField({ label, own, proposed, locale, hint, error, onChange }: SentenceFieldProps) {
  const { t } = useTranslation('surveys');
  return (
    <TextArea
      label={label}
      aside={
        own !== undefined && (
          <Button dense variant="quiet" className={styles.reset ?? ''} onPress={() => onChange(undefined)}>
            {t('web.fields.reset')}
          </Button>
        )
      }
      className={styles.sentence ?? ''}
      rows={2}
      lang={locale}
      hint={hint}
      error={error}
      placeholder={proposed}
      value={own ?? proposed}
      onChange={(text) => onChange(text === proposed ? undefined : text)}
    />
  );
}

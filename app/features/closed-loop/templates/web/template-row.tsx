import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Tag } from '../../../../ui/marks/tag.tsx';
import type { Template } from '../contract.ts';
import styles from './templates.module.css';

export interface TemplateRowProps {
  template: Template;
  mayManage: boolean;
  onChange: () => void;
  onRemove: () => void;
}

/** One template: whom it is for, and how it begins. */
export function TemplateRow({ template, mayManage, onChange, onRemove }: TemplateRowProps) {
  const { t } = useTranslation('templates');
  const { name, locale, band, type, subject } = template;
  return (
    <>
      <div className={styles.what}>
        <p className={styles.name}>{name}</p>
        <p className={styles.tags}>
          <Tag>{t(`languages.${locale}`)}</Tag>
          <Tag>{band === null ? t('any-band') : t(`bands.${band}`)}</Tag>
          {type !== null && <Tag>{t(`types.${type}`)}</Tag>}
        </p>
        <p className={styles.subject} lang={locale}>
          {subject}
        </p>
      </div>
      {mayManage && (
        <div className={styles.actions}>
          <Button dense variant="quiet" onPress={onChange} aria-label={t('change-one', { name })}>
            {t('change')}
          </Button>
          <Button dense variant="quiet" onPress={onRemove} aria-label={t('remove-one', { name })}>
            {t('remove')}
          </Button>
        </div>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import { copyText } from '../copy-text.ts';
import { saveFile } from '../save-file.ts';
import styles from './account-page.module.css';

/** Shown this once, to be kept elsewhere. */
export function RecoveryCodes({ codes, email }: { codes: readonly string[]; email: string }) {
  const { t } = useTranslation('organizations');
  const head = t('account.two-factor.file-head', { address: window.location.origin, email });
  const download = () => {
    const text = new Blob([`${head}\n\n${codes.join('\n')}\n`], { type: 'text/plain' });
    saveFile(t('account.two-factor.file'), text);
  };
  const copy = async () => {
    const isCopied = await copyText(codes.join('\n'), null);
    notify({ text: t(isCopied ? 'account.two-factor.copied' : 'account.two-factor.copy-failed') });
  };
  return (
    <>
      <p>{t('account.two-factor.codes-text')}</p>
      <ul className={styles.codes} aria-label={t('account.two-factor.codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Actions>
        <Button icon="download" onPress={download}>
          {t('account.two-factor.download')}
        </Button>
        <Button icon="copy" onPress={copy}>
          {t('account.two-factor.copy')}
        </Button>
      </Actions>
    </>
  );
}

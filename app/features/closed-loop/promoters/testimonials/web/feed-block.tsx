import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Link } from '../../../../../ui/controls/link.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import { Section } from '../../../../../ui/layout/section.tsx';
import { copyText } from '../../../../organizations/web/copy-text.ts';
import styles from '../../web/voices.module.css';
import { useFeedAddresses } from './use-testimonials.ts';

/** How what is published comes to one's own site. */
export function FeedBlock() {
  const { t } = useTranslation('promoters');
  const addresses = useFeedAddresses();
  if (addresses === undefined) return null;
  const { json, page, script } = addresses;
  const title = t('web.testimonials.title');
  return (
    <Section title={t('web.testimonials.feed')} ruled className={styles.feed ?? ''}>
      <p>
        {t('web.testimonials.feed-note')}{' '}
        <Link href={page} target="_blank" rel="noreferrer">
          {t('web.testimonials.see')}
        </Link>
      </p>
      <div className={styles.codes}>
        <Code label={t('web.testimonials.feed-script')} code={`<script async src="${script}"></script>`} />
        <Code
          label={t('web.testimonials.feed-page')}
          code={`<iframe src="${page}" title="${title}" loading="lazy"></iframe>`}
        />
        <Code label={t('web.testimonials.feed-json')} code={json} />
      </div>
    </Section>
  );
}

function Code({ label, code }: { label: string; code: string }) {
  const { t } = useTranslation('promoters');
  const words = useTranslation('organizations').t;
  const shown = useRef<HTMLElement>(null);
  const copy = async () => {
    const isCopied = await copyText(code, shown.current);
    notify({ text: isCopied ? t('web.testimonials.copied') : words('web.settings.copy-failed') });
  };
  return (
    <div className={styles.code}>
      <span>{label}</span>
      <code ref={shown}>{code}</code>
      <Button dense icon="copy" aria-label={`${t('web.testimonials.copy')} · ${label}`} onPress={copy}>
        {t('web.testimonials.copy')}
      </Button>
    </div>
  );
}

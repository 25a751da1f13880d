import { useRef } from 'react';
import styles from './survey-preview.module.css';
import { useWidth } from './use-width.ts';

/** What a phone shows, and a computer's window. */
export const PREVIEW_SIZES = {
  phone: { width: 375, height: 720 },
  desktop: { width: 1024, height: 860 },
} as const;

export type PreviewSize = keyof typeof PREVIEW_SIZES;

export interface PreviewFrameProps {
  title: string;
  html: string;
  size: PreviewSize;
}

/** The document at its true width, drawn smaller where there is less room. Without scripts, without our origin. */
export function PreviewFrame({ title, html, size }: PreviewFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const room = useWidth(box);
  const { width, height } = PREVIEW_SIZES[size];
  const scale = room === 0 ? 1 : Math.min(1, room / width);
  return (
    <div ref={box} className={styles.box} style={{ height: height * scale }}>
      <iframe
        className={styles.frame}
        style={{ width, height, transform: `scale(${scale})` }}
        title={title}
        sandbox=""
        srcDoc={html}
      />
    </div>
  );
}

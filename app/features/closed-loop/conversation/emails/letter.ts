import { html, raw } from '../../../../platform/html/html.ts';

const STYLE =
  'margin:0 0 16px 0;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#211D18;';

const CSS = raw(
  ':root{color-scheme:light dark}@media (prefers-color-scheme:dark){body{background-color:#181613 !important}p{color:#F1EBE1 !important}}',
);

/** A letter as one person writes to another: its words, and nothing around them. */
export function letter(locale: 'fr' | 'en', subject: string, text: string): { html: string; text: string } {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => html`<p style="${STYLE}">${paragraph.split('\n').flatMap(brokenLine)}</p>\n`);
  const page = html`<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${CSS}</style>
</head>
<body style="margin:0;padding:16px;background-color:#FFFFFF;">
${paragraphs}</body>
</html>
`;
  return { html: page.toString(), text: `${text}\n` };
}

const brokenLine = (line: string, index: number) => (index === 0 ? [line] : [raw('<br>\n'), line]);

/** Where the first font is unknown, Outlook writes in Times: so the first is one that all have. */
const FONT = 'font-family:Arial,Helvetica,sans-serif';

const INK = '#211D18';
const INK_2 = '#574F44';
const LINE = '#DED6C8';
const EDGE = '#8C8273';

/** Inline, because some readers drop what is in the head. */
export const STYLES = {
  body: 'margin:0;padding:0;background-color:#F6F2EA;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%;',
  ground: 'background-color:#F6F2EA;',
  card: `width:100%;max-width:600px;background-color:#FFFFFF;border:1px solid ${LINE};border-radius:14px;border-collapse:separate;`,
  main: 'padding:40px 39px 36px 39px;',
  foot: `padding:22px 39px 26px 39px;border-top:1px solid ${LINE};`,
  organization: `margin:0 0 30px 0;${FONT};font-size:17px;line-height:24px;font-weight:bold;color:${INK};`,
  text: `margin:0 0 16px 0;${FONT};font-size:16px;line-height:24px;color:${INK};`,
  question: `margin:24px 0 24px 0;${FONT};font-size:21px;line-height:28px;font-weight:bold;color:${INK};`,
  end: `${FONT};font-size:14px;line-height:20px;color:${INK_2};`,
  legal: `margin:0;${FONT};font-size:13px;line-height:20px;color:${INK_2};`,
  legalLink: `color:${INK};text-decoration:underline;`,
  row: 'display:inline-block;vertical-align:top;',
  cell: `width:38px;height:44px;border:1px solid ${EDGE};border-radius:8px;text-align:center;vertical-align:middle;`,
  score: `display:block;width:38px;height:44px;${FONT};font-size:17px;line-height:44px;font-weight:bold;color:${INK};text-decoration:none;text-align:center;`,
  // What is not there for anybody, in every reader there is.
  hidden:
    'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:0;line-height:0;mso-hide:all;',
} as const;

const DARK = [
  ['.ground', 'background-color:#181613 !important'],
  ['.card', 'background-color:#221F1B !important;border-color:#3B362F !important'],
  ['.foot', 'border-color:#3B362F !important'],
  ['.ink', 'color:#F1EBE1 !important'],
  ['.ink2', 'color:#C2B9AB !important'],
  ['.cell', 'border-color:#857B6C !important'],
] as const;

const darkRules = (prefix: string) => DARK.map(([name, rule]) => `${prefix}${name}{${rule}}`).join('');

/**
 * What only a style sheet can say: the two rows on a phone, and the dark colours. A reader that drops it
 * shows a mail in daylight, whose rows still part where the window is narrow.
 */
export const INVITATION_CSS = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '.above{display:none}',
  '@media (max-width:599px){',
  '.ground{padding:0 !important}',
  '.card{border-width:1px 0 !important;border-radius:0 !important}',
  '.pad{padding-left:20px !important;padding-right:20px !important}',
  '.above{display:block !important;max-height:none !important;max-width:none !important;opacity:1 !important;font-size:14px !important;line-height:20px !important;padding-bottom:8px !important}',
  '.below{display:none !important}',
  // Six equal cells and five of the same size: 5/6 of the width, less a third of the gaps' difference.
  '.six,.five{width:100% !important}.five,.ends{max-width:calc(83.33% - 1.3px) !important}',
  '.one{width:100% !important}',
  '.six table,.five table,.one table{width:100% !important;table-layout:fixed !important}',
  '.cell,.score{width:auto !important;height:48px !important}.score{line-height:48px !important}',
  '}',
  `@media (prefers-color-scheme:dark){${darkRules('')}}`,
].join('\n');

/** For Outlook on the web, which darkens by itself. On its own: some readers drop the sheet that holds it. */
export const OUTLOOK_DARK_CSS = darkRules('[data-ogsc] ');

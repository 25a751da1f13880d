/**
 * The look of a public page. It is written into the page and allowed by its hash, so that the most
 * opened page of the product is one request. The system's fonts: a web font would weigh more than all.
 */
export const PUBLIC_PAGE_CSS = `
:root{color-scheme:light dark;--ground:#FFFDF9;--sunken:#F6F2EA;--line:#DED6C8;--edge:#8C8273;--ink:#211D18;--ink2:#574F44;--ink3:#6E6558;--accent:#2A4494}
@media (prefers-color-scheme:dark){:root{--ground:#181613;--sunken:#221F1B;--line:#3B362F;--edge:#857B6C;--ink:#F1EBE1;--ink2:#C2B9AB;--ink3:#A0978A;--accent:#A9BAF6}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100svh;display:flex;flex-direction:column;max-width:696px;padding:20px;margin-inline:auto;background:var(--ground);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
html{background:var(--ground)}
header{display:flex;justify-content:space-between;align-items:baseline;gap:16px;margin-bottom:56px;color:var(--ink2);font-size:15px}
header strong{color:var(--ink);font-size:17px;font-weight:600}
main{flex:1 0 auto}
h1{font-size:26px;line-height:1.3;font-weight:600;letter-spacing:-.012em;margin:0 0 24px;text-wrap:balance}
h2{font-size:18px;line-height:1.3;font-weight:600;margin:32px 0 8px}
p,ul,dl{margin:0 0 16px}
li{margin-bottom:4px}
a{color:inherit;text-underline-offset:.2em}
button,.button{display:block;width:100%;min-height:52px;margin:24px 0 0;padding:12px 32px;border:1.5px solid var(--ink);border-radius:12px;background:var(--ink);color:var(--ground);font:inherit;font-weight:600;line-height:1.3;text-align:center;text-decoration:none;cursor:pointer}
button.quiet,.button.quiet{background:none;border-color:var(--edge);color:var(--ink)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
form+p{margin-top:24px}
.muted{color:var(--ink2)}
.panel{background:var(--sunken);border:1px solid var(--line);border-radius:14px;padding:20px;margin:0 0 16px}
footer{margin-top:64px;color:var(--ink3);font-size:14px}
footer p{margin:0}
@media (min-width:700px){body{padding:44px 20px 36px}header{margin-bottom:88px}h1{font-size:32px}button,.button{display:inline-block;width:auto}}
@media (max-width:359px){body{padding:16px}header{margin-bottom:36px}h1{font-size:24px}}
@media (prefers-contrast:more){:root{--ink2:var(--ink);--ink3:var(--ink);--edge:var(--ink)}}
@media print{footer{margin-top:24px}}
`;

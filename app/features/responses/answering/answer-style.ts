/** What the answer page adds to every public page: the scale and the reason. Band colours are not for customers. */
export const ANSWER_CSS = `
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0;max-width:100%}
.scale{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:8px}
.scale p{grid-column:1/-1;margin:0;color:var(--ink2);font-size:15px}
#high{grid-column:1/6;text-align:right}
.scale label{position:relative;display:block}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scale span{display:flex;align-items:center;justify-content:center;min-height:52px;border:1.5px solid var(--edge);border-radius:12px;font-weight:600}
.scale input:hover+span{border-color:var(--ink)}
.scale input:checked+span{background:var(--ink);border-color:var(--ink);color:var(--ground)}
.scale input:focus-visible+span{outline:3px solid var(--accent);outline-offset:2px}
.again h1{font-size:21px;letter-spacing:0}
.again h2{margin:36px 0 4px;font-size:22px}
.again h2 label{font-weight:600}
textarea{display:block;width:100%;min-height:132px;padding:12px 14px;border:1.5px solid var(--edge);border-radius:12px;background:none;color:inherit;font:inherit;resize:vertical}
.again .muted{margin:0 0 10px;font-size:15px}
.error{padding:12px 14px;border:1.5px solid var(--ink);border-radius:12px;font-weight:600}
dl dt{color:var(--ink2);font-size:15px}
dl dd{margin:0 0 16px;white-space:pre-wrap}
dl dd:last-child{margin:0}
dd.score{font-size:19px;font-weight:600}
@media (min-width:700px){.scale{grid-template-columns:repeat(11,minmax(0,1fr))}.scale p{grid-row:2}#low{grid-column:1/6}#high{grid-column:6/-1}}
@media (max-width:359px){.scale{gap:4px}}
.of-5{grid-template-columns:repeat(5,minmax(0,1fr));max-width:420px}
.of-7{grid-template-columns:repeat(7,minmax(0,1fr));max-width:600px}
.one p{grid-row:2}
.one #low{grid-column:1/4}.one #high{grid-column:4/-1}
.of-7 #low{grid-column:1/5}.of-7 #high{grid-column:5/-1}
@media (forced-colors:active){.scale input:checked+span{background:Highlight;color:HighlightText;forced-color-adjust:none}}
`;

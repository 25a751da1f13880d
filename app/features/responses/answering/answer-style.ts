/** What the answer page adds to every public page: the scale and the reason. Band colours are not for customers. */
export const ANSWER_CSS = `
fieldset{border:0;margin:0 0 24px;padding:0;min-width:0}
legend{padding:0;margin:0}
.ends{display:flex;justify-content:space-between;gap:16px;color:var(--ink2);font-size:15px}
.scale{display:grid;grid-template-columns:repeat(11,minmax(0,1fr));gap:8px;margin:0 0 10px}
.scale div{position:relative}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scale label{display:flex;align-items:center;justify-content:center;min-height:52px;border:1.5px solid var(--edge);border-radius:12px;font-weight:600}
.scale input:checked+label{background:var(--ink);border-color:var(--ink);color:var(--ground)}
.scale input:focus-visible+label{outline:3px solid var(--accent);outline-offset:2px}
.low{order:-1}
h2 label{font-weight:600}
textarea{display:block;width:100%;min-height:132px;padding:12px 14px;border:1.5px solid var(--edge);border-radius:12px;background:none;color:inherit;font:inherit;resize:vertical}
.error{color:var(--bad);font-weight:600}
dl dt{color:var(--ink2);font-size:15px}
dl dd{margin:0 0 16px;white-space:pre-wrap}
dl dd:last-child{margin:0}
.score{font-size:20px;font-weight:600}
@media (max-width:699px){.scale{grid-template-columns:repeat(6,minmax(0,1fr))}.wide{display:none}}
@media (min-width:700px){.narrow{display:none}}
@media (max-width:699px){.under{display:flex;width:83.3%;justify-content:flex-end}}
@media (max-width:359px){.scale{gap:4px}.scale label{min-height:44px}}
@media (forced-colors:active){.scale input:checked+label{forced-color-adjust:none}}
`;

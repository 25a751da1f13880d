/** What the pages of an ask add to every public page: fields and choices. */
export const VOICE_CSS = `
fieldset{border:0;margin:32px 0 0;padding:0;min-width:0}
legend,label.name{display:block;padding:0;margin:0 0 8px;font-size:18px;font-weight:600}
.field{margin-top:32px}
.hint{margin:0 0 10px;color:var(--ink2);font-size:15px}
textarea,input[type=text],input[type=email],input[type=tel],select{display:block;width:100%;min-height:48px;padding:10px 14px;border:1.5px solid var(--edge);border-radius:12px;background:var(--ground);color:inherit;font:inherit}
textarea{min-height:160px;resize:vertical}
input[type=file]{display:block;max-width:100%;font:inherit;font-size:15px}
.choice{display:grid;grid-template-columns:22px minmax(0,1fr);gap:12px;align-items:start;padding:8px 0}
.choice input{width:22px;height:22px;margin:2px 0 0;accent-color:var(--ink)}
.choice small{display:block;color:var(--ink2);font-size:15px}
.consent{margin-top:32px;padding:16px 20px;background:var(--sunken);border:1px solid var(--line);border-radius:14px}
.error{margin:0 0 8px;font-weight:600}
.error::before{content:"⚠\\FE0E\\A0";}
.problems{padding:12px 16px;border:1.5px solid var(--ink);border-radius:12px}
.problems ul{margin:8px 0 0}
blockquote{margin:0 0 16px;padding-left:18px;border-left:3px solid var(--edge);white-space:pre-wrap}
dl dt{color:var(--ink2);font-size:15px}
dl dd{margin:0 0 16px;white-space:pre-wrap}
.photo{display:block;width:96px;height:96px;object-fit:cover;border-radius:50%}
form.after{margin-top:0}
.kept{margin:0;white-space:pre-wrap}
.panel h2{margin:0 0 8px}
.link{word-break:break-all;font-weight:600}
`;

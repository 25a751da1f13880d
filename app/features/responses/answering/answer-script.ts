/**
 * Runs on the answer page. It says that there is a script, notes the first trusted gesture, chooses the score
 * that the mail's link names, and shows the reason's question that goes with the score. Sends nothing by itself.
 *
 * A trusted click counts on the button alone: assistive technology presses it without a pointer or a key,
 * while a program that clicks a label makes the browser send its radio button a click that looks trusted.
 */
export const ANSWER_SCRIPT = `
(function(){
var f=document.forms[0];if(!f)return;
var g=f.elements.gesture;f.elements.js.value='1';
function seen(e){if(e.isTrusted&&!g.value)g.value=e.type+' '+Math.round(performance.now())}
['pointerdown','touchstart','keydown'].forEach(function(t){addEventListener(t,seen,true)});
f.querySelector('button').addEventListener('click',seen);
var s=f.getAttribute('data-score');
if(s!==null&&!f.querySelector('input[name=score]:checked')){var i=document.getElementById('score-'+s);if(i)i.checked=true}
var q=f.querySelectorAll('[data-from]');
function ask(){var c=f.querySelector('input[name=score]:checked');if(!c||!q.length)return;
for(var k=0;k<q.length;k++){q[k].hidden=!(+c.value>=+q[k].getAttribute('data-from')&&+c.value<=+q[k].getAttribute('data-to'))}}
f.addEventListener('change',ask);ask();
addEventListener('pageshow',function(e){if(e.persisted)location.reload()});
})();
`;

/**
 * Runs on the answer page. It says that there is a script, notes the first trusted gesture, chooses the score
 * that the mail's link names, and shows the reason's question that goes with the score. Sends nothing by itself.
 */
export const ANSWER_SCRIPT = `
(function(){
var f=document.forms[0];if(!f)return;
f.elements.js.value='1';
function seen(e){if(e.isTrusted)f.elements.gesture.value=e.type}
['pointerdown','touchstart','keydown'].forEach(function(t){addEventListener(t,seen,true)});
var s=f.getAttribute('data-score');
if(s!==null&&!f.querySelector('input[name=score]:checked')){var i=document.getElementById('score-'+s);if(i)i.checked=true}
var q=f.querySelectorAll('[data-from]');
function ask(){var c=f.querySelector('input[name=score]:checked');if(!c||!q.length)return;
for(var k=0;k<q.length;k++){q[k].hidden=!(+c.value>=+q[k].getAttribute('data-from')&&+c.value<=+q[k].getAttribute('data-to'))}}
f.addEventListener('change',ask);ask();
var sent=false;
f.addEventListener('submit',function(e){if(sent)e.preventDefault();sent=true;setTimeout(function(){sent=false},3000)});
addEventListener('pageshow',function(e){if(e.persisted)location.reload()});
})();
`;

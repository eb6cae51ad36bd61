import { TAKEN_BY_WORKER } from './kiriman.ts'

/** The sentence that the script below shows; its element is hidden until then. */
export const UNSENT = 'belum-terkirim'

/**
 * A script for pages that carry no other. A form that is sent on a dead line ends in the browser's own page, and what
 * was written in it is gone. So the server is first asked for a sign of life, eight seconds long; without one the form
 * stays, with a sentence. And the browser asks before the page is left with a text that is not sent.
 * A form that a service worker takes goes out at once where one controls the page: it is kept there until it is sent.
 * An older browser that cannot send a form a second time (Safari 15) sends it as ever.
 * `signOfLife` is the address that answers as long as the server lives.
 * It stands in HTML as it is, so it does without the letters that React would replace: & < > " '.
 */
export function keepUnsentForms(signOfLife: string): string {
  return `(function(d){
var going,asking;
function say(on){d.getElementById(\`${UNSENT}\`).hidden=!on}
d.addEventListener(\`submit\`,function(e){
var f=e.target,b=e.submitter;
if(going||!f.requestSubmit||f.method!==\`post\`)return;
var sw=navigator.serviceWorker;
if(sw){if(sw.controller){if(f.hasAttribute(\`${TAKEN_BY_WORKER}\`)){going=true;return}}}
e.preventDefault();
if(asking)return;
asking=true;
var wait=window.AbortSignal;
fetch(\`${signOfLife}\`,{method:\`HEAD\`,cache:\`no-store\`,signal:wait.timeout?wait.timeout(8000):void 0})
.then(function(r){if(!r.ok)throw r;going=true;say(false);f.requestSubmit(b)})
.catch(function(){say(true)})
.finally(function(){asking=false})});
addEventListener(\`beforeunload\`,function(e){
if(going)return;
d.querySelectorAll(\`textarea\`).forEach(function(t){if(t.value!==t.defaultValue)e.preventDefault()})});
addEventListener(\`pageshow\`,function(){going=false})
})(document)`.replaceAll('\n', '')
}

/**
 * Brings the file that its own element names, again and again where the line is dead. It stands in a page that may be kept
 * for later, with no nonce of that day: the policy allows it by its hash, so it is the same text in every page, and what
 * it brings is allowed because it does (`strict-dynamic`). It does without the letters that React would replace.
 */
export const BRING_SCRIPT = `(function(d,pause){
var address=d.currentScript.dataset.bawa;
(function bring(){
var s=d.createElement(\`script\`);
s.src=address;
s.onerror=function(){s.remove();setTimeout(bring,pause);pause*=2};
d.head.append(s)})()
})(document,1000)`.replaceAll('\n', '')

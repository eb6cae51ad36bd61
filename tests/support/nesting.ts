const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
/** What ends an open paragraph when a browser meets it. */
const ENDS_P =
  /^(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul)$/
/** The parser closes the outer one, or nobody can press the inner one. */
const NEVER_WITHIN: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'button', 'summary'],
  button: ['a', 'button', 'summary'],
  form: ['form'],
  label: ['label'],
  input: ['a', 'button'],
  select: ['a', 'button'],
  textarea: ['a', 'button'],
}

/**
 * What a browser would put elsewhere than it was written, e.g. "form in p": React then finds a tree that is not its own
 * and throws the page away. Answers each once, from the outside in.
 */
export function misplaced(html: string): string[] {
  const text = html
    .replace(/<(script|style|textarea|title)\b[^>]*>[\s\S]*?<\/\1>/g, '<$1></$1>')
    .replace(/<!--[\s\S]*?-->/g, '')
  const open: string[] = []
  const faults = new Set<string>()
  const quoteless = text.replace(/"[^"]*"/g, '""')
  for (const [, slash, name = ''] of quoteless.matchAll(/<(\/?)([a-z]\w*)/gi)) {
    const tag = name.toLowerCase()
    if (slash) {
      open.splice(open.lastIndexOf(tag))
      continue
    }
    for (const outer of open) if (NEVER_WITHIN[tag]?.includes(outer)) faults.add(`${tag} in ${outer}`)
    if (ENDS_P.test(tag) && open.includes('p')) faults.add(`${tag} in p`)
    const parent = open.at(-1)
    if ((parent === 'ul' || parent === 'ol') && tag !== 'li') faults.add(`${tag} in ${parent}`)
    if (tag === 'li' && parent !== 'ul' && parent !== 'ol') faults.add(`li in ${parent ?? 'nothing'}`)
    if (!VOID.test(tag)) open.push(tag)
  }
  return [...faults]
}

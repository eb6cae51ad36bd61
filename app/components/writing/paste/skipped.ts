import { hasClass, isHidden, nameOf, styled } from './look.ts'
import { leave, type Reading } from './reading.ts'

/** What no reader of the source has seen. */
const UNSEEN = new Set([
  ...['head', 'style', 'script', 'template', 'noscript', 'title', 'meta', 'link', 'base', 'xml', 'col'],
  ...['colgroup', 'source', 'track', 'param', 'datalist'],
])
/** What was seen, is no text, and is named. */
const FOREIGN = new Set([
  ...['nav', 'iframe', 'frame', 'object', 'embed', 'applet', 'svg', 'math', 'canvas', 'video', 'audio'],
  ...['button', 'select', 'textarea', 'dialog'],
])
/** A comment's number in the text, and its text at the end, which is counted where all of them are. */
const COMMENT = /\b(?:MsoCommentReference|msocomanchor|msocomoff|MsoCommentText)\b/i

/** Is this to be left out, whatever it holds? It is counted by its kind. */
export function isSkipped(element: Element, reading: Reading): boolean {
  const name = nameOf(element)
  if (UNSEEN.has(name) || name.startsWith('v:') || name.startsWith('w:')) {
    if (name === 'script') leave(reading, 'foreign')
    return true
  }
  if (FOREIGN.has(name)) return leftOut(reading, 'foreign')
  if (styled(element, 'mso-element') === 'comment-list')
    return leftOut(reading, 'comments', element.children.length)
  if (hasClass(element, COMMENT)) return true
  if (isDeleted(element, reading)) return leftOut(reading, 'deleted')
  if (styled(element, 'mso-element') === 'field-begin') return true
  if (isHidden(element, reading)) return leftOut(reading, 'hidden', hasContent(element) ? 1 : 0)
  return false
}

function leftOut(reading: Reading, kind: 'foreign' | 'comments' | 'deleted' | 'hidden', count = 1): true {
  leave(reading, kind, count)
  return true
}

function isDeleted(element: Element, { isOffice }: Reading): boolean {
  if (hasClass(element, /\bmsoDel\b/i)) return true
  return (
    isOffice &&
    nameOf(element) === 'del' &&
    (element.hasAttribute('cite') || element.hasAttribute('datetime'))
  )
}

function hasContent(element: Element): boolean {
  return element.textContent.trim() !== '' || element.querySelector('img, table') !== null
}

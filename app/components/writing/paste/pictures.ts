import { leave, seenText, type Reading } from './reading.ts'
import type { Marks, Run } from './shapes.ts'

/** What is at most so many pixels high or wide is a counter of visits. */
const PIXEL = 2

/** Words in place of a picture: it lies on somebody's disk or in somebody's site, and whoever writes brings it herself. */
export function pictureRuns(element: Element, marks: Marks, reading: Reading): Run[] {
  if (element.getAttribute('aria-roledescription') === 'checkbox') return []
  const sides = ['width', 'height'].map((side) => Number.parseInt(element.getAttribute(side) ?? '', 10))
  const alt = seenText(reading, element.getAttribute('alt') ?? '').trim()
  const source = element.getAttribute('src') ?? ''
  if (sides.some((side) => side <= PIXEL) || (source.startsWith('data:') && isEmptyAlt(element))) {
    leave(reading, 'foreign')
    return []
  }
  leave(reading, 'pictures')
  const text = reading.pictureWords({ number: reading.left.pictures ?? 1, alt })
  return [{ kind: 'words', text, marks: { ...marks, href: '', code: false, raised: '' } }]
}

/** Its own page says that it shows nothing. */
function isEmptyAlt(element: Element): boolean {
  return element.getAttribute('alt') === ''
}

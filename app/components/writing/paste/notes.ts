import { isElement, nameOf, STYLE, styled } from './look.ts'
import { leave, type Reading } from './reading.ts'
import type { Run } from './shapes.ts'

const TARGET = /^#_(?:ftn|edn)\d+$/
const BACK = /^#_(?:ftn|edn)ref\d+$/

/** Where footnotes and endnotes stand at the end of what Word copies. */
export function isNoteList(element: Element): boolean {
  return /^(?:footnote|endnote)-list$/.test(styled(element, 'mso-element'))
}

/** Gives each note of the source a number that no note of the text has; the notes themselves, by number. */
export function findNotes(body: Element, reading: Reading): { id: string; element: Element }[] {
  const found: { id: string; element: Element }[] = []
  let number = 0
  for (const element of body.querySelectorAll(`[${STYLE}*="mso-element"]`)) {
    if (!/^(?:footnote|endnote)$/.test(styled(element, 'mso-element'))) continue
    const name = element.getAttribute('id') ?? ''
    do number += 1
    while (reading.taken.has(String(number)))
    const id = String(number)
    reading.notes.set(name, id)
    found.push({ id, element })
  }
  return found
}

/** The number in the text, or nothing for the way back from the note; null when the link is another one. */
export function noteOf(link: Element, reading: Reading): Run[] | null {
  const href = link.getAttribute('href') ?? ''
  if (BACK.test(href)) return []
  const target = TARGET.test(href) ? href.slice(2) : null
  const id = target === null ? undefined : reading.notes.get(target)
  if (id === undefined) return null
  leave(reading, 'notes')
  return [{ kind: 'note', id }]
}

/** Numbers of notes that the text names. */
export function usedNotes(body: Element, reading: Reading): Set<string> {
  const used = new Set<string>()
  for (const link of body.querySelectorAll('a[href^="#_"]')) {
    const id = reading.notes.get((link.getAttribute('href') ?? '').slice(2))
    if (id !== undefined && isElement(link) && nameOf(link) === 'a') used.add(id)
  }
  return used
}

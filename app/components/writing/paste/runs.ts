import { addressOf } from './addresses.ts'
import { isElement, isText, looksOf, nameOf, styled } from './look.ts'
import { noteOf } from './notes.ts'
import { pictureRuns } from './pictures.ts'
import { leave, seenText, type Reading } from './reading.ts'
import type { Marks, Run } from './shapes.ts'
import { isSkipped } from './skipped.ts'

/** The words of a node as they run inside a line. Line ends of the source are spaces, as any browser reads them. */
export function runsOf(node: Node, marks: Marks, reading: Reading): Run[] {
  if (isText(node)) return wordsOf(node.data, marks, reading)
  if (!isElement(node) || isSkipped(node, reading)) return []
  const name = nameOf(node)
  if (name === 'br') return [{ kind: 'break' }]
  if (name === 'img') return pictureRuns(node, marks, reading)
  if (name === 'input') return []
  if (name === 'a') return linkRuns(node, marks, reading)
  // The mark of an item of a list, which becomes one of ours.
  if (styled(node, 'mso-list') === 'ignore') return []
  return within(node, looksOf(node, marks), reading)
}

export function within(element: Element, marks: Marks, reading: Reading): Run[] {
  return [...element.childNodes].flatMap((child) => runsOf(child, marks, reading))
}

export function wordsOf(data: string, marks: Marks, reading: Reading): Run[] {
  const text = seenText(reading, data.replace(/[\t\n\r\f ]+/g, ' '))
  return text === '' ? [] : [{ kind: 'words', text, marks }]
}

function linkRuns(element: Element, marks: Marks, reading: Reading): Run[] {
  const note = noteOf(element, reading)
  if (note !== null) return note
  return within(element, linkLooks(element, marks, reading), reading)
}

/** How the words of a link look; one that leads nowhere we may lead to is words, and is counted. */
export function linkLooks(element: Element, marks: Marks, reading: Reading): Marks {
  const looks = looksOf(element, marks)
  const href = nameOf(element) === 'a' ? element.getAttribute('href') : null
  if (href === null || href.trim() === '' || href.trim().startsWith('#')) return looks
  const address = addressOf(href, reading.base)
  if (!address) leave(reading, 'links')
  if (address?.secured) leave(reading, 'secured')
  return address ? { ...looks, href: address.url } : looks
}

/** Runs as they can be written: one space between words, none beside a line end, alike ones together. */
export function tidied(runs: readonly Run[]): Run[] {
  const tidy: Run[] = []
  for (const run of runs) {
    const last = tidy.at(-1)
    if (run.kind === 'words' && last?.kind === 'words' && alike(last.marks, run.marks))
      tidy[tidy.length - 1] = { ...last, text: last.text + run.text }
    else tidy.push(run)
  }
  spaceOnce(tidy)
  const seen = tidy.filter((run) => run.kind !== 'words' || run.text !== '')
  const first = seen.findIndex((run) => run.kind !== 'break')
  const last = seen.findLastIndex((run) => run.kind !== 'break')
  return first === -1 ? [] : seen.slice(first, last + 1)
}

function alike(one: Marks, other: Marks): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.strike === other.strike &&
    one.code === other.code &&
    one.raised === other.raised &&
    one.href === other.href
  )
}

/** A hard space between two words stays; beside other spaces, and at the ends of a line, it is a space like them. */
function spaceOnce(runs: Run[]): void {
  let wantsWord = true
  for (const [index, run] of runs.entries()) {
    if (run.kind !== 'words') {
      wantsWord = run.kind === 'break'
      continue
    }
    const once = run.text.replace(/\s{2,}/gu, ' ')
    const text = wantsWord ? once.trimStart() : once
    runs[index] = { ...run, text }
    if (text !== '') wantsWord = /\s$/u.test(text)
  }
  let endsLine = true
  for (const [index, run] of [...runs.entries()].reverse()) {
    if (run.kind !== 'words') {
      endsLine = run.kind === 'break'
      continue
    }
    const text = endsLine ? run.text.trimEnd() : run.text
    runs[index] = { ...run, text }
    if (text !== '') endsLine = false
  }
}

/** The lines of a paragraph. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    if (run.kind === 'break') lines.push([])
    else lines.at(-1)?.push(run)
  }
  return lines
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'words' ? run.text : run.kind === 'break' ? '\n' : '')).join('')
}

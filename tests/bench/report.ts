import type { Page } from './pages.ts'
import type { Measured } from './rounds.ts'
import { figureOf, quantile, ratioOf, verdictOn, type Figure } from './statistics.ts'
import type { Transfer } from './transfer.ts'

/** A page as one of the measured servers answers it. */
export type Answered = Measured & { statements: number; stretch?: number }
export type PageFigures = { page: Page; answers: readonly Answered[] }

/** Beyond this the machine was too busy for the run to say much. */
const RESTLESS = 0.2

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  return lines.join('\n')
}

/** One server: each page beside its budget. */
export function pagesTable(pages: readonly PageFigures[], floors: ReadonlyMap<string, Measured>): string {
  const rows = pages.flatMap(({ page, answers: [answer] }) => {
    if (!answer) return []
    const figure = figureOf(answer.costs)
    const over = figure.median > page.budget ? 'over' : 'kept'
    const statements = `${answer.statements}${answer.statements > page.statements ? ' (over)' : ''}`
    return [[page.name, ...cells(figure), page.budget.toFixed(1), over, statements, kilobytes(answer.bytes)]]
  })
  const below = [...floors].map(([name, { costs, bytes }]) => [
    name,
    ...cells(figureOf(costs)),
    '',
    '',
    '',
    kilobytes(bytes),
  ])
  return table(
    ['CPU per request', 'ms', 'spread', 'budget', '', 'statements', 'kB'],
    [...rows, ...below].map((row) => row),
  )
}

/** Longer than this nobody is to wait for somebody else's page (milliseconds of processor time). */
const LONGEST_STRETCH = 50

/** Two servers: for how long a visit holds up everybody else. */
export function stretchTable(pages: readonly PageFigures[], names: readonly string[]): string {
  const rows = pages.map(({ page, answers }) => {
    const each = answers.map(({ stretch = 0 }) => stretch)
    const over = each.some((stretch) => stretch > LONGEST_STRETCH)
    return [page.name, ...each.map((stretch) => stretch.toFixed(1)), over ? 'over' : 'kept']
  })
  return table([`Longest stretch, ms (most ${LONGEST_STRETCH})`, ...names, ''], rows)
}

/** Two servers: each page of the one beside the other's. */
export function comparison(
  pages: readonly PageFigures[],
  [before, after]: readonly [string, string],
): string {
  const rows: string[][] = []
  const found: { name: string; ratio: Figure }[] = []
  for (const { page, answers } of pages) {
    const [a, b] = answers
    if (!a || !b) continue
    const ratio = ratioOf(a.costs, b.costs)
    found.push({ name: page.name, ratio })
    rows.push([
      page.name,
      ...cells(figureOf(a.costs)),
      ...cells(figureOf(b.costs)),
      ratio.median.toFixed(2),
      percent(ratio.spread),
      verdictOn(ratio),
      b.database.some((part) => part > 0) ? figureOf(b.database).median.toFixed(2) : '-',
      change(String(a.statements), String(b.statements)),
      change(kilobytes(a.bytes), kilobytes(b.bytes)),
    ])
  }
  const head = ['CPU per request', before, 'spread', after, 'spread', 'ratio', 'spread', '']
  return [table([...head, 'of it PostgreSQL', 'statements', 'kB'], rows), '', ...conclusions(found)].join(
    '\n',
  )
}

function conclusions(found: readonly { name: string; ratio: Figure }[]): string[] {
  const named = (wanted: string) =>
    found.filter(({ ratio }) => verdictOn(ratio) === wanted).map(({ name }) => name)
  const middle = quantile(
    found.map(({ ratio }) => ratio.median),
    0.5,
  )
  const restless = found.filter(({ ratio }) => ratio.spread > RESTLESS).length
  return [
    `All pages, median of the ratios: ${middle.toFixed(3)}`,
    `Dearer by more than 5 % and more than the spread: ${named('dearer').join('; ') || 'none'}`,
    `Cheaper by more than 5 % and more than the spread: ${named('cheaper').join('; ') || 'none'}`,
    ...(restless > 0
      ? [`The rounds of ${restless} pages differ by more than 20 %: ask again with more --rounds.`]
      : []),
  ]
}

export function transferTable(names: readonly string[], transfers: readonly (readonly Transfer[])[]): string {
  // The last is ours; an older checkout may not know all of it.
  const rows = (transfers.at(-1) ?? []).map((last) => {
    const each = transfers.map((list) => list.find(({ name }) => name === last.name))
    const over = last.bytes > last.most || last.requests > (last.mostRequests ?? Number.POSITIVE_INFINITY)
    const most = `${kilobytes(last.most)}${last.mostRequests ? `, ${last.mostRequests} requests` : ''}`
    const shown = each.map((one) => (one ? `${kilobytes(one.bytes)} in ${one.requests}` : '–'))
    return [last.name, ...shown, most, over ? 'over' : 'kept']
  })
  return table(['Chromium, kB in requests', ...names, 'budget', ''], rows)
}

function cells({ median, spread }: Figure): [string, string] {
  return [median.toFixed(2), percent(spread)]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}

function change(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

// Measures the built server and prints ratios of one run; nothing is asserted, because timings depend on the machine.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startBuiltServer, statementsSoFar, Visitor, type BuiltServer } from '#tests/setup/built-server.ts'
import { fillQueue } from './fill-queue.ts'
import { measure, type Measured } from './load.ts'
import { transferredBytes } from './transfer.ts'

const LESSON = '/belajar/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu'
const NEXT_LESSON = '/belajar/kolaborasi-lintas-sektor/siapa-memegang-apa'
const READER = 'peserta01@demo.aksis.test'
const LEADER = 'bupati@demo.aksis.test'

type Row = { name: string; figure: string; goal?: string; holds?: boolean }
const rows: Row[] = []

function note(name: string, figure: string, goal?: string, holds?: boolean) {
  rows.push({ name, figure, goal, holds })
  const verdict = holds === undefined ? '' : holds ? '  reached' : '  NOT REACHED'
  console.log(`${name.padEnd(58)} ${figure.padStart(30)}${goal ? `   goal ${goal}` : ''}${verdict}`)
}

function line({ perSecond, p50, p99 }: Measured): string {
  return `${perSecond.toFixed(0)} requests/s, p50 ${p50} ms, p99 ${p99} ms`
}

async function statementsFor(server: BuiltServer, visitor: Visitor, target: string): Promise<number> {
  await visitor.get(target)
  const before = await statementsSoFar(server.origin)
  await visitor.get(target)
  return (await statementsSoFar(server.origin)) - before
}

async function pages(data: string) {
  const first = await startBuiltServer({ data })
  note('first start, with import and sample data', `${(first.startedIn / 1000).toFixed(1)} s`)
  await first.stop()
  const server = await startBuiltServer({ data })
  note('start', `${(server.startedIn / 1000).toFixed(2)} s`, '≤ 3 s', server.startedIn <= 3_000)
  try {
    const atRest = server.residentMegabytes()
    if (atRest !== null) note('resident memory at rest', `${atRest.toFixed(0)} MB`, '≤ 250 MB', atRest <= 250)
    const reader = new Visitor(server.origin)
    await reader.signIn(READER)
    const cookie = reader.cookie
    for (const warm of ['/sehat/kosong', LESSON, '/']) await measure(server.origin + warm, cookie, 2)
    const blank = await measure(server.origin + '/sehat/kosong', cookie)
    const lesson = await measure(server.origin + LESSON, cookie)
    const home = await measure(server.origin + '/', cookie)
    note('a  empty page, same frame and session check', line(blank))
    note('b  lesson, signed in', line(lesson))
    note('c  Beranda of a participant', line(home))
    const [b, c] = [lesson.perSecond / blank.perSecond, home.perSecond / blank.perSecond]
    note('b/a', b.toFixed(2), '≥ 0.6', b >= 0.6)
    note('c/a', c.toFixed(2))
    for (const [name, target] of [
      ['SQL statements, lesson', LESSON],
      ['SQL statements, Beranda', '/'],
    ] as const) {
      const count = await statementsFor(server, reader, target)
      note(name, String(count), '≤ 4', count <= 4)
    }
    const memory = server.residentMegabytes()
    if (memory !== null)
      note('resident memory after the load', `${memory.toFixed(0)} MB`, '≤ 250 MB', memory <= 250)
    const bytes = await transferredBytes(server.origin, { reader: READER, lesson: LESSON, next: NEXT_LESSON })
    const kilobytes = (size: number) => `${(size / 1000).toFixed(1)} KB`
    note('first visit to a lesson, empty cache', kilobytes(bytes.first), '≤ 120 KB', bytes.first <= 120_000)
    note('next lesson', kilobytes(bytes.next), '≤ 10 KB', bytes.next <= 10_000)
    note('first visit in data-saver mode', kilobytes(bytes.saving), '≤ 25 KB', bytes.saving <= 25_000)
  } finally {
    await server.stop()
  }
}

async function queue(data: string): Promise<void> {
  const figures: Measured[] = []
  for (const waiting of [50, 5_000]) {
    await fillQueue(data, waiting)
    const server = await startBuiltServer({ data })
    try {
      const leader = new Visitor(server.origin)
      await leader.signIn(LEADER)
      await measure(`${server.origin}/tinjau`, leader.cookie, 2)
      const measured = await measure(`${server.origin}/tinjau`, leader.cookie)
      note(`d  leaders' queue with ${waiting} waiting`, line(measured))
      figures.push(measured)
    } finally {
      await server.stop()
    }
  }
  const [few, many] = figures
  if (few && many) {
    const cost = few.perSecond / many.perSecond
    note('d5000/d50, cost of a request', cost.toFixed(2), '≤ 1.5', cost <= 1.5)
  }
}

const data = mkdtempSync(path.join(os.tmpdir(), 'aksis-bench-'))
try {
  await pages(data)
  await queue(data)
} finally {
  rmSync(data, { recursive: true, force: true })
}

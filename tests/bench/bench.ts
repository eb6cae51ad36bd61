// Measures built servers and prints what it found; nothing is asserted, because times depend on the machine.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startCluster } from './cluster.ts'
import { atTheEnd, endAll } from './endings.ts'
import { bareRemix, plainServer, type Floor } from './floors.ts'
import { readOptions } from './options.ts'
import { fill } from './fill.ts'
import { Busy } from './load.ts'
import { LISTS, PAGES as ALL, type Page } from './pages.ts'
import { FEW, MANY, measureQueue } from './queue.ts'
import { comparison, pagesTable, stretchTable, table, transferTable, type PageFigures } from './report.ts'
import { measureRounds, type Contestant, type Measured } from './rounds.ts'
import { figureOf, ratioOf } from './statistics.ts'
import { startSubject, type Subject } from './subject.ts'
import { transfers } from './transfer.ts'

const HERE = path.resolve('.')
const options = readOptions(process.argv.slice(2))
const only = options.only
const EVERY = options.fill === undefined ? ALL : [...ALL, ...LISTS]
const wanted = only?.split('+') ?? ['']
const PAGES = EVERY.filter(({ name }) => wanted.some((part) => name.includes(part)))
if (PAGES.length === 0) throw new Error(`--only: no page has "${only}" in its name.`)
const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Two installations of ours, with the sample data and with a crowd beside them. */
async function startSizes(people: number): Promise<Subject[]> {
  const cluster = options.postgresql ? await startCluster() : undefined
  if (cluster) atTheEnd(cluster.stop)
  const subjects: Subject[] = []
  for (const name of ['sample data', `${people} people`]) {
    const database = await cluster?.fresh()
    const data = path.join(folder, name)
    const crowd = { people, lessons: options.lessons }
    const more = subjects.length > 0 && { fill: () => fill({ data, databaseUrl: database?.url }, crowd) }
    const subject = await startSubject({ name, home: HERE, data, database, ...more })
    atTheEnd(subject.server.stop)
    subjects.push(subject)
  }
  return subjects
}

/** One server, or two that answer in turn. Ours is the last; SQLite's is the first where the data bases are compared. */
async function startSubjects(): Promise<Subject[]> {
  const cluster = options.postgresql ? await startCluster() : undefined
  if (cluster) atTheEnd(cluster.stop)
  const pairs = options.against
    ? [
        { name: 'before', home: options.against, postgresql: options.postgresql },
        { name: 'after', home: HERE, postgresql: options.postgresql },
      ]
    : [
        { name: 'SQLite', home: HERE, postgresql: false },
        ...(options.postgresql ? [{ name: 'PostgreSQL', home: HERE, postgresql: true }] : []),
      ]
  const subjects: Subject[] = []
  for (const { name, home, postgresql } of pairs) {
    const database = postgresql ? await cluster?.fresh() : undefined
    const subject = await startSubject({ name, home, data: path.join(folder, name), database })
    atTheEnd(subject.server.stop)
    subjects.push(subject)
  }
  return subjects
}

/** The sample data beside the crowd, page by page; one that a server sheds under the load is named and left out. */
async function growth(people: number): Promise<void> {
  const subjects = await startSizes(people)
  const [first = '', second = ''] = subjects.map(({ name }) => name)
  const pages: PageFigures[] = []
  const shed: string[] = []
  for (const page of PAGES) {
    const figures = await figuresOf(page, subjects)
    if (figures) pages.push(figures)
    else shed.push(page.name)
  }
  console.log(`\n${comparison(pages, [first, second])}\n\n${stretchTable(pages, [first, second])}`)
  console.log(`\n${serversTable(subjects)}`)
  console.log(`\nShed as too heavy, not measured: ${shed.join('; ') || 'none'}`)
}

async function figuresOf(page: Page, subjects: readonly Subject[]): Promise<PageFigures | null> {
  try {
    const group = new Map<string, Contestant>()
    for (const subject of subjects) group.set(subject.name, await subject.contestant(page))
    const [measured] = await measureRounds([group], options)
    const answers = []
    for (const subject of subjects) {
      const own = measured?.get(subject.name)
      if (!own) continue
      const [statements, stretch] = [await subject.statements(page), await subject.stretch(page)]
      answers.push({ ...own, statements, stretch })
    }
    return { page, answers }
  } catch (error) {
    if (error instanceof Busy) return null
    throw error
  }
}

async function startFloors(subjects: readonly Subject[]): Promise<Floor[]> {
  const [subject] = subjects
  const lesson = ALL.find(({ name }) => name === 'lesson')
  if (options.against || only !== undefined || !subject || !lesson) return []
  const bare = await bareRemix(path.join(folder, 'bare'))
  atTheEnd(bare.stop)
  const plain = await plainServer(path.join(folder, subject.name), await subject.contestant(lesson))
  atTheEnd(plain.stop)
  return [bare, plain]
}

async function bench(): Promise<void> {
  const subjects = await startSubjects()
  const floors = await startFloors(subjects)
  const groups: Map<string, Contestant>[] = []
  for (const page of PAGES) {
    const group = new Map<string, Contestant>()
    for (const subject of subjects) group.set(subject.name, await subject.contestant(page))
    groups.push(group)
  }
  groups.push(...floors.map(({ name, contestant }) => new Map([[name, contestant]])))
  const measured = await measureRounds(groups, options)
  const pages: PageFigures[] = []
  for (const [index, page] of PAGES.entries()) {
    const answers = []
    for (const subject of subjects) {
      const own = measured[index]?.get(subject.name)
      if (own) answers.push({ ...own, statements: await subject.statements(page) })
    }
    pages.push({ page, answers })
  }
  const below = new Map<string, Measured>(measured.slice(PAGES.length).flatMap((group) => [...group]))
  const names = subjects.map(({ name }) => name)
  const [first = '', second] = names
  if (!options.against) console.log(`\n${first}\n${pagesTable(pages, below)}`)
  if (second) console.log(`\n${comparison(pages, [first, second])}`)
  if (only !== undefined) return
  console.log(`\n${await bytesTable(subjects)}\n\n${serversTable(subjects)}`)
}

async function bytesTable(subjects: readonly Subject[]): Promise<string> {
  const bytes = []
  for (const { server } of subjects) bytes.push(await transfers(server.origin))
  return transferTable(
    subjects.map(({ name }) => name),
    bytes,
  )
}

function serversTable(subjects: readonly Subject[]): string {
  const megabytes = (size: number | null) => (size === null ? '?' : `${size.toFixed(0)} MB`)
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  return table(
    ['Server', ...subjects.map(({ name }) => name), 'budget'],
    [
      ['first start, with import and sample data', ...subjects.map((one) => seconds(one.firstStart)), ''],
      ['start', ...subjects.map(({ server }) => seconds(server.startedIn)), '1.00 s'],
      ['resident memory at rest', ...subjects.map((one) => megabytes(one.memoryAtRest)), '250 MB'],
      [
        'resident memory after the load',
        ...subjects.map(({ server }) => megabytes(server.residentMegabytes())),
        '250 MB',
      ],
    ],
  )
}

async function queue(): Promise<void> {
  if (options.postgresql || only !== undefined) return
  const { few, many } = await measureQueue(path.join(folder, options.against ? 'after' : 'SQLite'), options)
  const ratio = ratioOf(few.costs, many.costs)
  const row = (name: string, { median, spread }: { median: number; spread: number }) => [
    name,
    median.toFixed(2),
    `${(spread * 100).toFixed(0)} %`,
  ]
  console.log(
    `\n${table(
      ["Leaders' queue", 'ms', 'spread'],
      [
        row(`d50, with ${FEW} waiting`, figureOf(few.costs)),
        row(`d5000, with ${MANY} waiting`, figureOf(many.costs)),
        row('d5000/d50 (at most 1.5)', ratio),
      ],
    )}`,
  )
}

try {
  if (options.bytes) console.log(`\n${await bytesTable(await startSubjects())}`)
  else if (options.fill === undefined) {
    await bench()
    await endAll()
    await queue()
  } else await growth(options.fill)
} finally {
  await endAll()
}

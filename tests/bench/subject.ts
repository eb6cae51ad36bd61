import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  freePort,
  startBuiltServer,
  statementsSoFar,
  Visitor,
  type BuiltServer,
} from '#tests/setup/built-server.ts'
import { addressOf, type Page } from './pages.ts'
import type { Contestant } from './rounds.ts'
import { stretchOf, WATCHING } from './stretch.ts'

/** On a busy machine the sample data alone may take minutes. */
const FIRST_START_MILLISECONDS = 300_000

export type Database = { url: string; pid: number }

/** A built checkout whose pages are measured, over sample data of its own. */
export type Subject = {
  name: string
  server: BuiltServer
  firstStart: number
  memoryAtRest: number | null
  statements: (page: Page) => Promise<number>
  /** Milliseconds of processor time for which a visit holds everybody else up. */
  stretch: (page: Page) => Promise<number>
  contestant: (page: Page) => Promise<Contestant>
}

export async function startSubject(options: {
  name: string
  data: string
  home: string
  database?: Database
  /** Done once the sample data are there, while nobody serves them. */
  fill?: () => Promise<void>
}): Promise<Subject> {
  const { name, data, home, database } = options
  mkdirSync(data, { recursive: true })
  const stretchPort = await freePort()
  const node = [...(await waysOfNode(home)), ...WATCHING]
  const env = { STRETCH_PORT: String(stretchPort) }
  const start = { data, home, node, env, databaseUrl: database?.url }
  const first = await startBuiltServer({ ...start, patience: FIRST_START_MILLISECONDS })
  await first.stop()
  await options.fill?.()
  const server = await startBuiltServer({ ...start, patience: FIRST_START_MILLISECONDS })
  const visitors = new Map<string, Visitor>()
  async function visitorOf(account: string): Promise<Visitor> {
    const known = visitors.get(account)
    if (known) return known
    const visitor = new Visitor(server.origin)
    await visitor.signIn(`${account}@demo.aksis.test`)
    visitors.set(account, visitor)
    return visitor
  }
  const contestant = async (page: Page) => {
    const visitor = await visitorOf(page.account)
    const url = server.origin + (await addressOf(page, visitor))
    return { url, cookie: visitor.cookie, server: server.pid, database: database?.pid }
  }
  return {
    name,
    server,
    firstStart: first.startedIn,
    memoryAtRest: server.residentMegabytes(),
    statements: async (page) => {
      const visitor = await visitorOf(page.account)
      return statementsFor(server, visitor, await addressOf(page, visitor))
    },
    contestant,
    stretch: async (page) => stretchOf(await contestant(page), stretchPort),
  }
}

/** How that checkout starts Node is part of what it costs. */
async function waysOfNode(home: string): Promise<readonly string[]> {
  const file = path.join(home, 'app/commands/server.mjs')
  if (!existsSync(file)) throw new Error(`${home} is no checkout of this project.`)
  const { LEAN }: { LEAN: readonly string[] } = await import(pathToFileURL(file).href)
  return LEAN
}

/** The fewest of some visits: the work beside the requests sends statements too. */
async function statementsFor(server: BuiltServer, visitor: Visitor, address: string): Promise<number> {
  const counts: number[] = []
  for (let visit = 0; visit < 4; visit += 1) {
    const before = await statementsSoFar(server.origin)
    await (await visitor.get(address)).text()
    counts.push((await statementsSoFar(server.origin)) - before)
  }
  return Math.min(...counts)
}

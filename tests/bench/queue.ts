import { cpSync } from 'node:fs'
import { startBuiltServer, Visitor, type BuiltServer } from '#tests/setup/built-server.ts'
import { atTheEnd } from './endings.ts'
import { fillQueue } from './fill-queue.ts'
import { LEADER } from './pages.ts'
import { measureRounds, type Contestant, type Measured } from './rounds.ts'

export const FEW = 50
export const MANY = 5_000

/** The leaders' queue with few and with many waiting, asked in turn; `data` is left filled. */
export async function measureQueue(
  data: string,
  options: { rounds: number; requests: number },
): Promise<Record<'few' | 'many', Measured>> {
  const small = `${data}-few`
  await fillQueue(data, FEW)
  cpSync(data, small, { recursive: true })
  await fillQueue(data, MANY)
  const group = new Map([
    ['few', await contestant(await started(small))],
    ['many', await contestant(await started(data))],
  ])
  const [found] = await measureRounds([group], options)
  const [few, many] = [found?.get('few'), found?.get('many')]
  if (!few || !many) throw new Error('The queue was not measured.')
  return { few, many }
}

async function started(data: string): Promise<BuiltServer> {
  const server = await startBuiltServer({ data })
  atTheEnd(server.stop)
  return server
}

async function contestant(server: BuiltServer): Promise<Contestant> {
  const leader = new Visitor(server.origin)
  await leader.signIn(`${LEADER}@demo.aksis.test`)
  return { url: `${server.origin}/tinjau`, cookie: leader.cookie, server: server.pid }
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppLoadContext } from '@remix-run/node'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { env } from '#app/platform/env.server.ts'
import { addresses, DOORS } from '#tests/support/door-table.ts'
import { buildScene, type Scene } from '#tests/support/scene.ts'

type Door = (call: { request: Request; params: Record<string, string>; context: unknown }) => unknown

const { mode } = env
const ROLES = ['leader', 'aide', 'admin'] as const
const FORM = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: '' }
/** What nobody has to be signed in for does not look at her session. */
const closed = addresses().filter(({ path }) => {
  const row = DOORS[path]
  return row !== undefined && [row.get, row.post].some((who) => who !== undefined && who !== 'everybody')
})

let scene: Scene
const ids = new Map<string, string>()
beforeAll(async () => {
  scene = await buildScene()
  for (const role of [...ROLES, 'trainer'] as const) {
    const signedIn = await scene.contextFor(role, 'document').signedIn()
    ids.set(role, signedIn?.person.id ?? '')
  }
  env.mode = 'production'
})
afterAll(() => {
  env.mode = mode
})

/** A session of hers that has shown no second factor, as one from before it was asked. */
async function contextFor(
  role: (typeof ROLES)[number],
  delivery: 'document' | 'data',
): Promise<AppLoadContext> {
  const cookie = await startSession(ids.get(role) ?? '', 'test')
  return { ...scene.contextFor(null, delivery), signedIn: () => readSession(cookie) }
}

async function answerOf(work: () => unknown): Promise<unknown> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown
    return thrown
  }
}

/** Neither a page nor data: to the sign-in page, or a door that is not there. */
function keptOut(answer: unknown): boolean {
  if (answer instanceof Response) {
    const to = answer.headers.get('Location') ?? ''
    return answer.status >= 300 && answer.status < 400 && /^\/masuk(?:\?|$)/.test(to)
  }
  return /"status":(?:404|403)\b/.test(JSON.stringify(answer))
}

describe('in production a session without the second factor that is asked of her', () => {
  it('is looked for at every door that is not for everybody', () => {
    expect(closed.length).toBeGreaterThan(150)
  })

  it.each(closed)('stays outside /$path, pages and data', async ({ path, file }) => {
    const row = DOORS[path]
    const module: { loader?: Door; action?: Door } = await import(/* @vite-ignore */ `../app/${file}`)
    const params = await scene.paramsFor(row?.params ?? {})
    const address = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? 'x').replace('*', 'x')
    for (const role of ROLES)
      for (const delivery of ['document', 'data'] as const)
        for (const [door, who, init] of [
          [module.loader, row?.get, {}],
          [module.action, row?.post, FORM],
        ] as const) {
          if (!door || who === undefined || who === 'everybody') continue
          const request = new Request(`http://localhost:3000/${address}`, init)
          const context = await contextFor(role, delivery)
          const answer = await answerOf(() => door({ request, params, context }))
          expect(keptOut(answer), `${role}, ${delivery}, ${request.method}`).toBe(true)
        }
  })

  it('is a session where it has shown it, and for whom none is asked', async () => {
    const shown = await startSession(ids.get('leader') ?? '', 'test', { factorAt: new Date() })
    expect(await readSession(shown)).not.toBeNull()
    expect(await readSession(await startSession(ids.get('trainer') ?? '', 'test'))).not.toBeNull()
    const without = await startSession(ids.get('leader') ?? '', 'test')
    expect(await readSession(without)).toBeNull()
    env.mode = 'test'
    // It was over the moment it was read.
    expect(await readSession(without)).toBeNull()
    env.mode = 'production'
  })
})

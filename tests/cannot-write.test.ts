import { beforeAll, describe, expect, it } from 'vitest'
import type { AppLoadContext } from '@remix-run/node'
import { ROLES } from '#app/domain/access/roles.ts'
import { patient } from '#app/platform/edge/not-now.server.ts'
import { unstoredIn } from '#app/platform/line/not-now.ts'
import { action as changePassword } from '#app/routes/account/change-password.tsx'
import { action as signIn } from '#app/routes/account/sign-in.tsx'
import { action as saveText } from '#app/routes/assignments/draft.ts'
import { createClassroom } from '#tests/support/assignments.ts'
import { addresses, DOORS, letsIn } from '#tests/support/door-table.ts'
import { visitor } from '#tests/support/doors.ts'
import { buildScene, type Scene } from '#tests/support/scene.ts'
import { whileNothingCanBeWritten } from '#tests/support/unwritable.ts'

type Door = (call: { request: Request; params: Record<string, string>; context: AppLoadContext }) => unknown
type Address = ReturnType<typeof addresses>[number]
type Method = 'GET' | 'POST'
type Knock = () => Promise<number>

const FORM = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: '' }

/** Knocks at a door as somebody who is let in, and answers its status. */
async function prepare(scene: Scene, { path, file }: Address, method: Method): Promise<Knock> {
  const row = DOORS[path]
  const module: { loader?: Door; action?: Door } = await import(/* @vite-ignore */ `../app/${file}`)
  const door = method === 'GET' ? module.loader : module.action
  if (!row || !door) throw new Error('There is no such door.')
  const params = await scene.paramsFor(row.params ?? {})
  const who = (method === 'GET' ? row.get : row.post) ?? 'nobody'
  const context: AppLoadContext = scene.contextFor(
    ROLES.find((role) => letsIn(who, role)) ?? null,
    'document',
  )
  return async () => {
    const request = new Request(`http://localhost:3000/${path}`, method === 'POST' ? FORM : {})
    try {
      return statusOf(await patient(door)({ request, params, context }))
    } catch (thrown) {
      if (thrown instanceof Error) throw thrown
      return statusOf(thrown)
    }
  }
}

function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status
  const init: unknown = typeof answer === 'object' && answer && 'init' in answer ? answer.init : null
  return Number((typeof init === 'object' && init && 'status' in init ? init.status : null) ?? 200)
}

// What `siap` says of it is for the probe's own test.
const readable = addresses().filter(({ path }) => DOORS[path]?.get !== 'nobody' && path !== 'siap')
const writable = addresses().filter(({ path }) => DOORS[path]?.post)

describe('while nothing can be written', () => {
  /** What each door answers before, and meanwhile: a status, or in words what it failed with. */
  const before = new Map<string, unknown>()
  const meanwhile = new Map<string, unknown>()

  beforeAll(async () => {
    const scene = await buildScene()
    const doors = new Map<string, Knock>()
    for (const address of readable) doors.set(`GET ${address.path}`, await prepare(scene, address, 'GET'))
    for (const [door, knock] of doors) before.set(door, await knock().catch(String))
    for (const address of writable) doors.set(`POST ${address.path}`, await prepare(scene, address, 'POST'))
    // All of them in one such time: on PostgreSQL each costs a new connection.
    await whileNothingCanBeWritten(async () => {
      for (const [door, knock] of doors) meanwhile.set(door, await knock().catch(String))
    })
  })

  it.each(readable)('/$path is read as ever', ({ path }) => {
    expect(before.get(`GET ${path}`)).toEqual(expect.any(Number))
    expect(meanwhile.get(`GET ${path}`)).toBe(before.get(`GET ${path}`))
  })

  it.each(writable)('/$path takes a form or asks to come again, and never fails', ({ path }) => {
    const status = meanwhile.get(`POST ${path}`)
    expect(status).toEqual(expect.any(Number))
    expect(Number(status) < 500 || status === 503, `answered ${String(status)}`).toBe(true)
  })
})

const FIELDS: [string, string][] = [
  ['naskah', 'Baris satu\nbaris dua, “dikutip”'],
  ['versi', '0'],
]

describe('a form that cannot be stored', () => {
  it('is answered with 503, when to come again, and all that was typed; later it is taken', async () => {
    const { ana, schedule } = await createClassroom()
    const { post } = await visitor(ana.id)
    const send = () => post(patient(saveText), { id: schedule.id }, FIELDS)
    const answer = await whileNothingCanBeWritten(send)
    expect([answer.status, answer.response?.headers.get('Retry-After')]).toEqual([503, '5'])
    expect(answer.body).toEqual({ code: 'not-now', unstored: { action: '/pintu', fields: FIELDS } })
    expect(unstoredIn(answer.body)).toEqual({ action: '/pintu', fields: FIELDS })
    expect((await send()).status).toBe(200)
  })

  it('never brings a password back', async () => {
    const { ana } = await createClassroom()
    const { post } = await visitor(ana.id)
    const typed: [string, string][] = [
      ['sandiLama', 'rahasia yang lama'],
      ['sandi', 'rahasia yang baru sekali'],
    ]
    const answer = await whileNothingCanBeWritten(() => post(patient(changePassword), {}, typed))
    expect(answer.status).toBe(503)
    expect(answer.body).toEqual({ code: 'not-now', unstored: { action: '/pintu', fields: null } })
  })

  it('signing in says so on its own page, and the router takes that for an answer', async () => {
    const { post } = await visitor(null)
    const typed: [string, string][] = [
      ['akun', 'siapa@contoh.test'],
      ['sandi', 'salah sekali ini'],
    ]
    const answer = await whileNothingCanBeWritten(() => post(patient(signIn), {}, typed))
    expect(answer.status).toBe(503)
    expect(answer.body).toMatchObject({
      errors: { form: 'Sedang tidak bisa menyimpan. Coba lagi sebentar lagi.' },
      values: { akun: 'siapa@contoh.test' },
    })
    expect(JSON.stringify(answer.body)).not.toContain('salah sekali ini')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { AppLoadContext } from '@remix-run/node'
import { ROLES, type Role } from '#app/domain/access/roles.ts'
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
type Call = { file: string; path: string; method: 'GET' | 'POST'; role: Role | null }

const FORM = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: '' }

let scene: Scene
beforeAll(async () => {
  scene = await buildScene()
})

async function prepare({ file, path, method, role }: Call): Promise<() => Promise<number>> {
  const row = DOORS[path]
  const module: { loader?: Door; action?: Door } = await import(/* @vite-ignore */ `../app/${file}`)
  const door = method === 'GET' ? module.loader : module.action
  if (!row || !door) throw new Error('There is no such door.')
  const params = await scene.paramsFor(row.params ?? {})
  const context: AppLoadContext = scene.contextFor(role, 'document')
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

/** Somebody who is let in. */
function caller(who: NonNullable<(typeof DOORS)[string]['post']>): Role | null {
  return ROLES.find((role) => letsIn(who, role)) ?? null
}

const all = addresses()

describe('while nothing can be written', () => {
  // What `siap` says of it is for the probe's own test.
  it.each(all.filter(({ path }) => DOORS[path]?.get !== 'nobody' && path !== 'siap'))(
    '/$path is read as ever',
    async ({ path, file }) => {
      const call = { path, file, method: 'GET', role: caller(DOORS[path]?.get ?? 'nobody') } as const
      const knock = await prepare(call)
      const before = await knock()
      expect(await whileNothingCanBeWritten(knock)).toBe(before)
    },
  )

  it.each(all.filter(({ path }) => DOORS[path]?.post))(
    '/$path takes a form or asks to come again, and never fails',
    async ({ path, file }) => {
      const call = { path, file, method: 'POST', role: caller(DOORS[path]?.post ?? 'nobody') } as const
      const status = await whileNothingCanBeWritten(await prepare(call))
      expect(status < 500 || status === 503, `answered ${status}`).toBe(true)
    },
  )
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

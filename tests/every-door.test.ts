import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#app/domain/access/roles.ts'
import { db } from '#app/platform/data/db.server.ts'
import { WRITER_FIELD } from '#app/platform/forms.ts'
import { SENDING } from '#app/platform/line/kiriman.ts'
import { SIGNED_OUT, WRITER } from '#app/platform/line/patient-fetch.ts'
import { addresses, CALLERS, DOORS, letsIn, type Who } from '#tests/support/door-table.ts'
import { buildScene, type Scene } from '#tests/support/scene.ts'

/** `refused`: let in, but what was sent is wrong; `waits`: a script is told to hold it for its own writer. */
type Outcome = 'in' | 'refused' | 'hidden' | 'sign-in' | 'somebody else' | 'waits'
type Door = (call: { request: Request; params: Record<string, string>; context: unknown }) => unknown

/** Doors whose answers are read by scripts or machines only; all others say in a page of ours why they refuse. */
const WITHOUT_PAGE = [
  'belajar/:modul/kuis/:kuis/simpan/:percobaan',
  'belajar/:modul/:pelajaran/simpan/:blok',
  'tugas/:id/naskah',
  'tugas/:id/pratinjau',
  'rekomendasi/:id/bagian/:bagian/simpan',
  'penilaian/:jadwal/:pengumpulan/simpan',
  'studio/:modul/:pelajaran/simpan',
  'tugas/:id/berkas',
  'unggahan',
  'unggahan/:id',
  'studio/:modul/berkas/unggah',
  'studio/pratinjau',
  'studio/:modul/:pelajaran/pratinjau',
  'studio/:modul/:pelajaran/siapa',
  'laporan-csp',
]

const FORM = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: '' }

/** From a page that was made for nobody of the scene. */
const FOREIGN = {
  plain: { ...FORM, body: `${WRITER_FIELD}=orang-lain` },
  queued: {
    ...FORM,
    headers: { ...FORM.headers, [SENDING]: '00000000-0000-4000-8000-000000000000' },
    body: `${WRITER_FIELD}=orang-lain`,
  },
  script: { ...FORM, headers: { ...FORM.headers, [WRITER]: 'orang-lain' } },
}

/** What a door does with a caller: it lets her in (also with "your form is wrong"), hides, or asks to sign in. */
async function knock(
  door: Door,
  scene: Scene,
  role: Role | null,
  call: Call,
  form: RequestInit = FORM,
): Promise<Outcome> {
  const address = `http://localhost:3000/${fill(call.path, call.params)}`
  const request = new Request(address, call.method === 'POST' ? form : {})
  const context = scene.contextFor(role, call.delivery)
  try {
    return metBy(role, await door({ request, params: call.params, context }))
  } catch (thrown) {
    return metBy(role, thrown)
  }
}

type Call = {
  path: string
  method: 'GET' | 'POST'
  delivery: 'document' | 'data'
  params: Record<string, string>
}

function metBy(role: Role | null, answer: unknown): Outcome {
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) {
    // Signing out leads there too, but has let its caller in: it clears what the browser keeps.
    if (role !== null && answer.headers.has(SIGNED_OUT)) return 'waits'
    const leadsToSignIn = answer.headers.get('Location')?.startsWith('/masuk') ?? false
    if (leadsToSignIn && !answer.headers.has('Clear-Site-Data')) return 'sign-in'
    return byStatus(answer.status)
  }
  const status: unknown = typeof answer === 'object' && answer && 'init' in answer ? answer.init : null
  const code = typeof status === 'object' && status && 'status' in status ? status.status : 200
  return byStatus(Number(code))
}

function byStatus(status: number): Outcome {
  if (status === 404) return 'hidden'
  if (status === 409) return 'somebody else'
  return status >= 400 ? 'refused' : 'in'
}

function fill(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? 'tidak-ada').replace('*', 'tidak-ada')
}

function expected(who: Who, role: Role | null, method: 'GET' | 'POST'): Outcome[] {
  if (letsIn(who, role)) return method === 'GET' ? ['in'] : ['in', 'refused']
  if (role !== null) return ['hidden']
  // A door that is closed to all may send a visitor to the sign-in page first: that tells nothing.
  return who === 'nobody' ? ['hidden', 'sign-in'] : ['sign-in']
}

/** Whether somebody could send a form there from a page that was made for her. */
function takesForms(path: string): boolean {
  const row = DOORS[path]
  return row?.post !== undefined && row.post !== 'nobody' && !row.fromAnyPage
}

/** What an act leaves behind, whichever it is. */
async function stored() {
  const [events, keys, messages, sessions] = [db.auditEvent, db.submissionKey, db.outboxMessage, db.session]
  return Promise.all([events.count(), keys.count(), messages.count(), sessions.count()])
}

/** Whether the address names something of a district, to somebody who is signed in. */
function namesAThing({ path }: { path: string }): boolean {
  const row = DOORS[path]
  // Guides, sections and reference lists stand in every district under the same address.
  const everywhere: readonly unknown[] = ['guide', 'section', 'list']
  const named = Object.values(row?.params ?? {}).filter((key) => !everywhere.includes(key))
  return row !== undefined && row.get !== 'everybody' && named.length > 0
}

const all = addresses()
let scene: Scene

beforeAll(async () => {
  scene = await buildScene()
})

describe('every door', () => {
  it('has a row in the table, and the table has no other rows', () => {
    const [routes, rows] = [all.map((route) => route.path), Object.keys(DOORS)]
    const missing = routes.filter((path) => !rows.includes(path))
    const idle = rows.filter((path) => !routes.includes(path))
    expect(missing, 'rows to add to tests/support/door-table.ts').toEqual([])
    expect(idle, 'rows of addresses that do not exist').toEqual([])
  })

  it.each(all)('/$path lets in exactly who may enter, for pages and for data', async ({ path, file }) => {
    const row = DOORS[path]
    if (!row) throw new Error('There is no row for this address.')
    const module: { loader?: Door; action?: Door } = await import(/* @vite-ignore */ `../app/${file}`)
    expect(typeof module.loader, `${file} has no loader`).toBe('function')
    expect(typeof module.action, `${file}: action`).toBe(row.post ? 'function' : 'undefined')
    for (const role of CALLERS)
      for (const delivery of ['document', 'data'] as const)
        for (const method of ['GET', 'POST'] as const) {
          const [door, who] = method === 'GET' ? [module.loader, row.get] : [module.action, row.post]
          if (!door || !who) continue
          const params = await scene.paramsFor(row.params ?? {})
          const outcome = await knock(door, scene, role, { path, method, delivery, params })
          const wanted = expected(who, role, method)
          expect(wanted, `${method} ${delivery} as ${role ?? 'nobody'}: ${outcome}`).toContain(outcome)
        }
  })

  it.each(all.filter(({ path }) => DOORS[path]?.post))(
    '/$path has a page to show a refusal on',
    async ({ path, file }) => {
      const module: { default?: unknown } = await import(/* @vite-ignore */ `../app/${file}`)
      expect(typeof module.default).toBe(WITHOUT_PAGE.includes(path) ? 'undefined' : 'function')
    },
  )

  it.each(all.filter(({ path }) => takesForms(path)))(
    '/$path refuses what the open page of somebody else sends, and stores nothing of it',
    async ({ path, file }) => {
      const { action }: { action?: Door } = await import(/* @vite-ignore */ `../app/${file}`)
      if (!action) throw new Error('This address takes no forms.')
      const params = await scene.paramsFor(DOORS[path]?.params ?? {})
      for (const role of ROLES) {
        const before = await stored()
        const send = (delivery: 'document' | 'data', form: RequestInit) =>
          knock(action, scene, role, { path, method: 'POST', delivery, params }, form)
        expect(await send('document', FOREIGN.plain), `a plain form, as ${role}`).toBe('somebody else')
        expect(await send('data', FOREIGN.plain), `the router's form, as ${role}`).toBe('waits')
        expect(await send('document', FOREIGN.script), `a script's form, as ${role}`).toBe('waits')
        expect(await send('document', FOREIGN.queued), `a queue's form, as ${role}`).toBe('waits')
        expect(await stored(), `stored as ${role}`).toEqual(before)
      }
    },
  )

  // A list names no thing in its address: that it keeps to its district is for the noun's own test.
  it.each(all.filter(namesAThing))(
    '/$path hides what belongs to another district',
    async ({ path, file }) => {
      const row = DOORS[path]
      if (!row) throw new Error('There is no row for this address.')
      const module: { loader?: Door; action?: Door } = await import(/* @vite-ignore */ `../app/${file}`)
      for (const role of CALLERS) {
        const params = await scene.foreignParamsFor(row.params ?? {})
        for (const [method, door, who] of [
          ['GET', module.loader, row.get],
          ['POST', module.action, row.post],
        ] as const) {
          if (!door || !who || !letsIn(who, role)) continue
          const before = await db.auditEvent.count()
          const outcome = await knock(door, scene, role, { path, method, delivery: 'document', params })
          // A form may be refused before the thing is looked for; either way nothing is written and nothing is told.
          if (method === 'GET') expect(outcome, `as ${role ?? 'nobody'}`).toBe('hidden')
          expect(await db.auditEvent.count(), `${method} as ${role ?? 'nobody'}`).toBe(before)
        }
      }
    },
  )
})

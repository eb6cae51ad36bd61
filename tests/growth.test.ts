import { beforeAll, expect, it } from 'vitest'
import { ROLES, type Role } from '#app/domain/access/roles.ts'
import { AFTER } from '#app/platform/paging.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { fillCrowd, type CrowdSizes } from '#tests/support/crowd.ts'
import { addresses, DOORS, letsIn, type Params } from '#tests/support/door-table.ts'
import { runsOf } from '#tests/support/driver.ts'
import { GROWTH, USUAL } from '#tests/support/growth-table.ts'
import { scansOf } from '#tests/support/scans.ts'
import { openPlace, type OpenPlace } from '#tests/support/scene.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { createWorld } from '#tests/support/world.ts'

/**
 * Every page of every role costs the database the same for a few and for many: as many statements, as many rows handed
 * over, and (on SQLite) no plan that goes through a table which grows with the people. Without a clock.
 */
const FEW: CrowdSizes = { people: 60, teams: 30, recommendations: 240, events: 160 }
const MANY: CrowdSizes = { people: 2_000, teams: 400, recommendations: 600, events: 600 }
/** The session is read by the server before the page. */
const SESSION = 1
/** What is filtered, or a later page, has other people than the first: 50 things with who did them, or 25 with a few each. */
const MOST_ROWS = 150

type Loader = (call: { request: Request; params: Record<string, string>; context: unknown }) => unknown
type Visit = { path: string; params: Params; query: string; role: Role; open: OpenPlace; loader: Loader }

let few: OpenPlace
let many: OpenPlace

beforeAll(async () => {
  few = await placeOf(FEW)
  many = await placeOf(MANY)
}, MINUTE)

async function placeOf(sizes: CrowdSizes): Promise<OpenPlace> {
  const world = await createWorld()
  const place = await openPlace(world)
  await fillCrowd({ districtId: world.district.id, cohortId: world.cohort.id }, sizes, new Date())
  return place
}

const shown = addresses().filter(({ path }) => {
  const who = DOORS[path]?.get
  return who !== undefined && who !== 'nobody' && who !== 'everybody'
})

it('has no rows for pages that nobody signed in may see', () => {
  const paths = shown.map(({ path }) => path)
  expect(Object.keys(GROWTH).filter((path) => !paths.includes(path))).toEqual([])
})

it.each(shown)('/$path costs the same for a few and for many', async ({ path, file }) => {
  const [door, row] = [DOORS[path], GROWTH[path] ?? USUAL]
  if (!door) throw new Error('There is no row for this address.')
  const { loader }: { loader: Loader } = await import(/* @vite-ignore */ `../app/${file}`)
  const own = door.params ?? {}
  const pages = [
    ...['', ...(row.queries ?? [])].map((query) => ({ params: own, query })),
    ...(row.others ?? []).map((params) => ({ params, query: '' })),
  ]
  const roles = ROLES.filter((one) => letsIn(door.get, one))
  // At the first visit what is kept in memory is read, and what only this row names is made.
  for (const open of [few, many])
    for (const role of roles.slice(0, 1))
      for (const params of [own, ...(row.others ?? [])])
        await ask({ path, params, query: '', role, open, loader })
  for (const role of roles)
    for (const { params, query } of pages) {
      const name = `as ${role}, ${nameOf(params)}?${query}`
      const at = (open: OpenPlace) => costOf({ path, params, query, role, open, loader })
      const [small, large] = [await at(few), await at(many)]
      expect(large.statements, name).toBeLessThanOrEqual(row.statements)
      if (query === '') expect(large.statements, name).toBeLessThanOrEqual(small.statements)
      const most = query === '' ? (row.rows ?? small.rows) : MOST_ROWS
      expect(large.rows, name).toBeLessThanOrEqual(most)
      expect(large.scans, name).toEqual([])
      // The next page of a list by keys.
      if (large.after === null) continue
      const next = await costOf({
        path,
        params,
        query: `${query}&${AFTER}=${large.after}`,
        role,
        open: many,
        loader,
      })
      expect(next.statements, `${name}, next page`).toBeLessThanOrEqual(row.statements)
      expect(next.rows, `${name}, next page`).toBeLessThanOrEqual(MOST_ROWS)
      expect(next.scans, `${name}, next page`).toEqual([])
    }
})

function nameOf(params: Params): string {
  return Object.values(params)
    .map((thing) => (typeof thing === 'string' ? thing : thing.name))
    .join('/')
}

async function costOf(visit: Visit) {
  let data: unknown
  let statements = 0
  const runs = await runsOf(async () => {
    statements = await statementsOf(async () => {
      data = await ask(visit)
    })
  })
  // Else nothing was watched, and nothing said.
  if (statements > 0) expect(runs.length).toBeGreaterThan(0)
  const ours = statements - runs.filter(({ sql }) => sql.includes(CHAIN_LOCK)).length
  return {
    statements: ours + SESSION,
    rows: runs.reduce((sum, { rows }) => sum + rows, 0),
    scans: scansOf(runs),
    after: keyIn(data),
  }
}

/** PostgreSQL waits for its turn at the audit chain in a statement of its own. */
const CHAIN_LOCK = 'pg_advisory_xact_lock'

async function ask({ path, params: things, query, role, open, loader }: Visit): Promise<unknown> {
  const params = await open.paramsFor(things)
  const at = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? 'tidak-ada')
  const request = new Request(`http://localhost:3000/${at}?${query}`)
  try {
    return await loader({ request, params, context: open.contextFor(role, 'document') })
  } catch (thrown) {
    // Where a page leads on it answers so.
    if (thrown instanceof Response && thrown.status < 400) return null
    throw thrown
  }
}

function keyIn(data: unknown): string | null {
  const after: unknown = typeof data === 'object' && data && 'after' in data ? data.after : null
  return typeof after === 'string' ? after : null
}

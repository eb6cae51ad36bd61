import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import { log } from './log.server.ts'
import { pageParts, type PageData } from './page-parts.server.ts'

/** Letters of pages that are kept; some 30 MB of memory. */
const LETTERS = 16_000_000

type Route = ServerBuild['routes'][string]
type Place = { route: Route; handle: unknown; address: RegExp; names: string[] }

/**
 * Answers reading pages from what is kept of them: the same loaders say what is on them, and nothing is drawn. Everything
 * else is Remix's, which draws what is not kept yet: a first visit, a refusal, the word of the last action.
 */
export function readingDoor(build: ServerBuild) {
  const keeper = pageParts({ letters: LETTERS })
  const places = readingPlaces(build)
  const { root } = build.routes
  if (!root) throw new Error('The build has no root.')

  return async function page(request: Request, context: AppLoadContext): Promise<string | null> {
    const { pathname: path, search } = new URL(request.url)
    const found = request.method === 'GET' && search === '' ? placeOf(places, path) : null
    if (!found) return null
    const { place, params } = found
    const asked = { request, context }
    try {
      const [frame, told] = await Promise.all([
        valueOf(root, { ...asked, params }),
        valueOf(place.route, { ...asked, params }),
      ])
      if (frame === null || told === null || !mayBeKept(place, frame, told)) return null
      const data: PageData = { path, handle: place.handle, root: frame, page: told, prose: context.prose }
      const page = keeper.fill(data)
      if (page !== null) return page
    } catch (error) {
      // Refusals and faults are Remix's to tell; a fault of ours is not.
      if (!(error instanceof Response)) log.debug({ err: error, path }, 'a reading page is left to Remix')
      return null
    }
    const { handle } = place
    // Asked once more: a module may have been locked since.
    context.recorder = (data) =>
      mayBeKept(place, data.root, data.page) ? keeper.record({ ...data, path, handle }) : null
    return null
  }
}

/** The page says what it is by what its loader tells; a word of the last action is shown once and never kept. */
function mayBeKept({ handle }: Place, frame: unknown, told: unknown): boolean {
  if (typeof frame !== 'object' || frame === null || !('person' in frame) || !('toast' in frame)) return false
  if (frame.person === null || frame.toast !== null) return false
  const reading = readingOf(handle)
  if (typeof reading !== 'function') return reading === true
  const ask = reading as (page: unknown) => unknown // what a `RouteHandle` may say here
  return ask(told) === true
}

function readingOf(handle: unknown): unknown {
  return typeof handle === 'object' && handle !== null && 'reading' in handle ? handle.reading : undefined
}

/** What a loader tells; null when it sends more than that, or nothing that is a page's. */
async function valueOf({ module }: Route, asked: Asked): Promise<object | null> {
  const told: unknown = await module.loader?.(asked)
  if (told instanceof Response || typeof told !== 'object' || told === null) return null
  if (!('type' in told && told.type === 'DataWithResponseInit' && 'data' in told)) return told
  const { data } = told
  const init: unknown = 'init' in told ? told.init : null
  const plain = init === null || (typeof init === 'object' && Object.values(init).every(isNothing))
  return plain && typeof data === 'object' ? data : null
}

type Asked = Parameters<NonNullable<Route['module']['loader']>>[0]

function isNothing(value: unknown): boolean {
  return value === undefined || value === null
}

/** The routes that say that they are reading pages, in the order in which the router would take them. */
export function readingPlaces(build: ServerBuild): Place[] {
  const leaves = Object.values(build.routes).filter(({ parentId }) => parentId === 'root')
  return leaves
    .filter(({ path }) => path !== undefined && !path.includes('*'))
    .sort((one, other) => weightOf(other).localeCompare(weightOf(one)))
    .map((route) => {
      const names: string[] = []
      const steps = (route.path ?? '').split('/').map((step) => {
        if (!step.startsWith(':')) return step.replace(/[^\w-]/g, String.raw`\$&`)
        names.push(step.slice(1))
        return '([^/]+)'
      })
      const handle: unknown = route.module.handle
      return { route, handle, address: new RegExp(`^/${steps.join('/')}$`), names }
    })
}

/** The more of an address a route spells out, and the earlier, the sooner it is taken. */
function weightOf({ path = '' }: Route): string {
  return path
    .split('/')
    .map((step) => (step.startsWith(':') ? '0' : '1'))
    .join('')
}

export function placeOf(places: readonly Place[], path: string) {
  for (const place of places) {
    const found = place.address.exec(path)
    if (!found) continue
    if (readingOf(place.handle) === undefined) return null
    try {
      const params = Object.fromEntries(
        place.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]),
      )
      return { place, params }
    } catch {
      return null
    }
  }
  return null
}

import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import { isNotNow } from '#app/platform/not-now.server.ts'
import { sentFields } from '#app/platform/forms.server.ts'
import type { NotNowAnswer, Unstored } from '#app/platform/line/not-now.ts'
import { log } from './log.server.ts'

/** Seconds after which another try is worth it. */
export const RETRY_AFTER = '5'

type Asked = { request: Request; context: AppLoadContext }

/**
 * The same build, whose doors answer 503 while nothing can be written or the database is away: scripts send again by
 * themselves, and a page without them shows the form once more. The one place that does so.
 */
export function answeringNotNow(build: ServerBuild): ServerBuild {
  const routes: ServerBuild['routes'] = {}
  for (const [id, route] of Object.entries(build.routes)) {
    const { loader, action } = route.module
    const doors = { ...(loader && { loader: patient(loader) }), ...(action && { action: patient(action) }) }
    routes[id] = { ...route, module: { ...route.module, ...doors } }
  }
  return { ...build, routes }
}

/** One door that answers 503 instead of failing. */
export function patient<Args extends Asked, Answer>(door: (args: Args) => Answer) {
  return async (args: Args): Promise<Awaited<Answer>> => {
    try {
      return await door(args)
    } catch (error) {
      if (!isNotNow(error)) throw error
      const { request, context } = args
      log.error({ err: error, requestId: context.requestId, method: request.method }, 'cannot be done now')
      throw await notNow(args)
    }
  }
}

async function notNow(asked: Asked): Promise<Response> {
  const answer: NotNowAnswer = { code: 'not-now', unstored: await unstored(asked) }
  return Response.json(answer, {
    status: 503,
    headers: { 'Retry-After': RETRY_AFTER, 'Cache-Control': 'no-store' },
  })
}

/** A script has the form itself; only a page without one gets it back. */
async function unstored({ request, context }: Asked): Promise<Unstored | null> {
  if (request.method !== 'POST') return null
  const { pathname, search } = new URL(request.url)
  return {
    action: pathname + search,
    fields: context.delivery === 'document' ? await sentFields(request) : null,
  }
}

/** Every 503 says when to come back; Remix leaves the headers of a refusal out. */
export function sayWhenAgain(status: number, headers: Headers): void {
  if (status === 503 && !headers.has('Retry-After')) headers.set('Retry-After', RETRY_AFTER)
}

import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { RouteObject } from 'react-router-dom'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server.js'
import { markSteppedUp, readSession, startSession } from '#app/domain/access/sessions.server.ts'
import type { RequestContext } from '#app/domain/access/request-context.server.ts'

/** A module of `app/routes/`. */
type Screen = { loader?: unknown; action?: unknown; default?: unknown }
export type Place = { screen: Screen; path: string; params?: Readonly<Record<string, string>> }

/** What a browser without scripts shows after a request; a redirect has a location and no page. */
export type Shown = { status: number; location: string | null; cookie: string | null; html: string }

/** A signed-in person in a browser without scripts: pages and refused forms as the server would draw them. */
export async function reader(personId: string, { steppedUp = false } = {}) {
  const cookie = await startSession(personId, 'test')
  if (steppedUp) {
    const session = await readSession(cookie)
    await markSteppedUp(session?.session.handle ?? '')
  }
  const context: RequestContext = {
    requestId: 'test',
    nonce: 'test',
    delivery: 'document',
    prose: new Map(),
    pace: () => Promise.resolve(true),
    signedIn: () => readSession(cookie),
    address: '127.0.0.1',
  }
  return {
    open: (place: Place) => draw(place, {}, context),
    send: (place: Place, fields: readonly (readonly [string, string])[]) =>
      draw(
        place,
        { method: 'POST', body: new URLSearchParams(fields.map(([name, value]) => [name, value])) },
        context,
      ),
  }
}

/** Draws a screen the way the server draws it, without the frame around it. */
export async function draw({ screen, path, params = {} }: Place, init: RequestInit, context: RequestContext) {
  const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  // What a route module exports under these names is what the router takes.
  const {
    loader,
    action,
    default: Component,
  } = screen as Pick<RouteObject, 'loader' | 'action'> & {
    default?: ComponentType
  }
  const handler = createStaticHandler([{ path: `/${path}`, loader, action, Component }])
  const answer = await handler.query(new Request(`http://localhost:3000/${address}`, init), {
    requestContext: context,
  })
  if (answer instanceof Response)
    return shown(answer.status, answer.headers.get('Location'), answer.headers.get('Set-Cookie'), '')
  const fault: unknown = Object.values(answer.errors ?? {})[0]
  if (fault instanceof Error) throw fault
  if (fault !== undefined) return shown(answer.statusCode, null, null, '')
  const router = createStaticRouter(handler.dataRoutes, answer)
  return shown(
    answer.statusCode,
    null,
    null,
    renderToStaticMarkup(<StaticRouterProvider router={router} context={answer} hydrate={false} />),
  )
}

function shown(status: number, location: string | null, cookie: string | null, html: string): Shown {
  return { status, location, cookie, html }
}

/** The value of the first field of that name. */
export function fieldIn({ html }: Shown, name: string): string | null {
  const tag = new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0]
  return tag === undefined ? null : (/ value="([^"]*)"/.exec(tag)?.[1] ?? '')
}

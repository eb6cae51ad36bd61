import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { RouteObject } from 'react-router-dom'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server.js'
import { AddressProvider, type Addresses } from '#app/components/addresses.tsx'
import { NotesDrawing } from '#app/components/ui/notes-drawing.tsx'
import { NotesDrawingContext } from '#app/components/ui/notes.tsx'
import { markSteppedUp, readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { LanguageProvider } from '#app/i18n/use-texts.tsx'
import { db } from '#app/platform/data/db.server.ts'
import { paths } from '#app/paths.ts'
import { languageOf } from '#app/platform/say/language.ts'
import type { RequestContext } from '#app/domain/access/request-context.server.ts'

export const ADDRESSES: Addresses = {
  home: paths.home(),
  help: paths.help(),
  profile: paths.profile(),
  signIn: paths.signIn(),
  signInHelp: paths.signInHelp(),
  signOut: paths.signOut(),
  signOfLife: paths.health(),
}

/** A module of `app/routes/`. */
type Screen = { loader?: unknown; action?: unknown; default?: unknown }
export type Place = {
  screen: Screen
  path: string
  params?: Readonly<Record<string, string>>
  search?: string
}

/** What a browser without scripts shows after a request; a redirect has a location and no page. */
export type Shown = { status: number; location: string | null; html: string }

/**
 * A signed-in person in a browser without scripts: pages and refused forms as the server would draw them. `jar`: the
 * browser's cookies, where several people use one.
 */
export async function reader(personId: string, { jar = new Map<string, string>() } = {}) {
  const session = await startSession(personId, 'test')
  const context: RequestContext = {
    requestId: 'test',
    nonce: 'test',
    delivery: 'document',
    prose: new Map(),
    pace: () => Promise.resolve(true),
    signedIn: () => readSession(session),
    address: '127.0.0.1',
  }
  async function ask(place: Place, init: RequestInit): Promise<Shown> {
    const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const { cookies, ...page } = await draw(place, { ...init, headers: { Cookie } }, context)
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return page
  }
  return {
    jar,
    open: (place: Place) => ask(place, {}),
    send: (place: Place, fields: readonly (readonly [string, string])[]) =>
      ask(place, {
        method: 'POST',
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      }),
    /** The repeated password counts from now on. */
    stepUp: async () => markSteppedUp((await readSession(session))?.session.handle ?? ''),
    /** The repeated password has run out. */
    stepDown: () => db.session.updateMany({ where: { personId }, data: { steppedUpAt: null } }),
  }
}

/** Draws a screen the way the server draws it, without the frame around it. */
export async function draw(
  { screen, path, params = {}, search = '' }: Place,
  init: RequestInit,
  context: RequestContext,
): Promise<Shown & { cookies: string[] }> {
  // What a route module exports under these names is what the router takes.
  const {
    loader,
    action,
    default: Component,
  } = screen as Pick<RouteObject, 'loader' | 'action'> & {
    default?: ComponentType
  }
  const handler = createStaticHandler([{ path: `/${path}`, loader, action, Component }])
  const request = new Request(`http://localhost:3000/${addressOf(path, params)}${search}`, init)
  const answer = await handler.query(request, { requestContext: context })
  if (answer instanceof Response)
    return {
      status: answer.status,
      location: answer.headers.get('Location'),
      html: '',
      cookies: answer.headers.getSetCookie(),
    }
  const fault: unknown = Object.values(answer.errors ?? {})[0]
  if (fault instanceof Error) throw fault
  const router = createStaticRouter(handler.dataRoutes, answer)
  const page = (
    <LanguageProvider language={languageOf((await context.signedIn())?.person.language)}>
      <AddressProvider value={ADDRESSES}>
        <NotesDrawingContext.Provider value={NotesDrawing}>
          <StaticRouterProvider router={router} context={answer} hydrate={false} />
        </NotesDrawingContext.Provider>
      </AddressProvider>
    </LanguageProvider>
  )
  const headers = [...Object.values(answer.actionHeaders), ...Object.values(answer.loaderHeaders)]
  return {
    status: answer.statusCode,
    location: null,
    html: fault === undefined ? renderToStaticMarkup(page) : '',
    cookies: headers.flatMap((given) => given.getSetCookie()),
  }
}

/** The address of a door with what it names filled in, without the slash it begins with. */
export function addressOf(path: string, params: NonNullable<Place['params']>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

/** The value of the first field of that name. */
export function fieldIn({ html }: Shown, name: string): string | null {
  const tag = new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0]
  if (tag !== undefined) return / value="([^"]*)"/.exec(tag)?.[1] ?? ''
  return new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)`).exec(html)?.[1] ?? null
}

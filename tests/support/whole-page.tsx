import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Outlet, useRouteLoaderData, type RouteObject } from 'react-router-dom'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server.js'
import { AddressProvider } from '#app/components/addresses.tsx'
import type { RootData } from '#app/components/layout/root-data.ts'
import { useRouteHandle } from '#app/components/layout/route-handle.ts'
import { Shell } from '#app/components/layout/shell.tsx'
import { WriterProvider } from '#app/components/ui/form.tsx'
import { NotesDrawing } from '#app/components/ui/notes-drawing.tsx'
import { NotesDrawingContext } from '#app/components/ui/notes.tsx'
import { ProseProvider } from '#app/components/prose.tsx'
import type { RequestContext } from '#app/domain/access/request-context.server.ts'
import { LanguageProvider } from '#app/i18n/use-texts.tsx'
import { languageCookie } from '#app/platform/language-cookie.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { rootLoader } from '#app/routes/root/loader.server.ts'
import { ADDRESSES, addressOf, type Place } from './screens.tsx'

/** What a route module may export for its page's head and frame. */
type Framed = Pick<RouteObject, 'loader' | 'action' | 'handle'> & {
  default?: ComponentType
  meta?: (args: { data: unknown; params: Place['params']; matches: [] }) => { title?: string }[]
}

/**
 * The document that a browser gets, in its frame and in one language, without what Remix itself adds to it: its links,
 * its scripts. Null where the door answers with something else than a page.
 */
export async function drawDocument(
  { screen, path, params = {}, search = '' }: Place,
  language: Language,
  context: RequestContext,
): Promise<string | null> {
  const { loader, action, handle, meta, default: Component } = screen as Framed // a route module, as the router takes it
  const requestContext = speaking(language, context)
  const page = { id: 'page', path, loader, action, handle, Component }
  const root: RouteObject['loader'] = ({ request, params }) =>
    rootLoader({ request, params, context: requestContext })
  const handler = createStaticHandler([
    { id: 'root', path: '/', loader: root, Component: Frame, children: [page] },
  ])
  const Cookie = (await languageCookie.serialize(language)).split(';')[0] ?? ''
  const request = new Request(`http://localhost:3000/${addressOf(path, params)}${search}`, {
    headers: { Cookie },
  })
  const answer = await handler.query(request, { requestContext })
  if (answer instanceof Response) return null
  const fault: unknown = Object.values(answer.errors ?? {})[0]
  if (fault instanceof Error) throw fault
  if (fault !== undefined) return null
  const words = meta?.({ data: answer.loaderData.page, params, matches: [] }) ?? []
  const router = createStaticRouter(handler.dataRoutes, answer)
  const html = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <title>{words.find(({ title }) => title)?.title ?? 'AKSIS'}</title>
      </head>
      <body>
        <LanguageProvider language={language}>
          <AddressProvider value={ADDRESSES}>
            <ProseProvider html={context.prose}>
              <NotesDrawingContext.Provider value={NotesDrawing}>
                <StaticRouterProvider router={router} context={answer} hydrate={false} />
              </NotesDrawingContext.Provider>
            </ProseProvider>
          </AddressProvider>
        </LanguageProvider>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>${html}`
}

/** The same person, who has chosen a language and just repeated her password. */
function speaking(language: Language, context: RequestContext): RequestContext {
  return {
    ...context,
    signedIn: async () => {
      const signedIn = await context.signedIn()
      if (!signedIn) return null
      const { session, person } = signedIn
      return { ...signedIn, session: { ...session, steppedUp: true }, person: { ...person, language } }
    },
  }
}

/** As `app/root.tsx` puts it around each page. */
function Frame() {
  const data = useRouteLoaderData('root') as RootData // what the root's loader above told
  const { solo, leader, actionBar } = useRouteHandle()
  return (
    <WriterProvider value={data.person?.id ?? null}>
      <Shell
        {...data}
        solo={solo || !data.person}
        leader={leader ?? data.person?.leader}
        actionBar={actionBar}
      >
        <Outlet />
      </Shell>
    </WriterProvider>
  )
}

import { text } from 'node:stream/consumers'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import PLAIN_PAGE from 'virtual:plain-page'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { ReadingNews, ReadingState } from '#app/components/blocks/reading-news.tsx'
import { ReadingPartsContext } from '#app/components/blocks/reading-parts.ts'
import { PlainPage } from '#app/components/layout/plain-page.tsx'
import { isReading, says } from '#app/components/layout/route-handle.ts'
import { NonceContext } from '#app/components/nonce.tsx'
import { PartsProvider } from '#app/components/own.tsx'
import { ProseProvider } from '#app/components/prose.tsx'
import { NotesDrawing } from '#app/components/ui/notes-drawing.tsx'
import { NotesDrawingContext } from '#app/components/ui/notes.tsx'
import { log } from '#app/platform/edge/log.server.ts'
import { sayWhenAgain } from '#app/platform/edge/not-now.server.ts'
import type { Recording } from '#app/platform/edge/page-parts.server.ts'

const READING = {
  News: ReadingNews,
  State: ReadingState,
  PlainPage: () => <PlainPage script={PLAIN_PAGE} />,
}

/**
 * Milliseconds that Remix waits for promises inside a loader's answer. Ours have none: everything is awaited before
 * anything is sent. The timer runs on after the answer is out and holds the whole request in memory until it ends: so
 * long that the collector takes it for something that stays, and has to look for it in all the rest.
 */
export const streamTimeout = 1

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  sayWhenAgain(status, headers)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const kept = await drawToKeep(request, status, entry, context)
  context.drawn = kept ?? (await draw(request, entry, context))
  return new Response(null, { headers, status })
}

type Parts = Partial<Pick<Recording, 'prose' | 'marks'>>

/**
 * Draws a page whole, as one text: our pages wait for nothing while they are drawn, and React's stream costs a tenth more
 * (each tag goes through views of bytes of its own) and breaks where a character does not fit into the rest of a view.
 * A page that no React takes over needs none of its marks.
 */
async function draw(request: Request, entry: EntryContext, context: AppLoadContext, parts: Parts = {}) {
  const toText = isScriptless(entry) ? renderToStaticMarkup : renderToString
  return `<!DOCTYPE html>${toText(pageOf(request, await readAhead(entry), context, parts))}`
}

/**
 * What the loaders answered stands in Remix's stream for the browser. It is complete already: read here, so that the
 * page which carries it is drawn without a pause; once, also where the page is drawn again.
 */
async function readAhead(entry: EntryContext): Promise<EntryContext> {
  const { renderMeta, serverHandoffStream } = entry
  if (!renderMeta || !serverHandoffStream || isScriptless(entry)) return entry
  if (!renderMeta.streamCache) {
    const result = { done: true, value: await text(serverHandoffStream) }
    renderMeta.streamCache = { 0: Object.assign(Promise.resolve(), { result }) }
  }
  return { ...entry, serverHandoffStream: new ReadableStream() }
}

function pageOf({ url }: Request, entry: EntryContext, { nonce, prose }: AppLoadContext, parts: Parts) {
  return (
    <NonceContext.Provider value={nonce}>
      <ProseProvider html={parts.prose ?? prose}>
        <PartsProvider value={parts.marks ?? null}>
          <ReadingPartsContext.Provider value={READING}>
            <NotesDrawingContext.Provider value={NotesDrawing}>
              <RemixServer context={entry} url={url} nonce={nonce} />
            </NotesDrawingContext.Provider>
          </ReadingPartsContext.Provider>
        </PartsProvider>
      </ProseProvider>
    </NonceContext.Provider>
  )
}

function isScriptless({ staticHandlerContext: { matches, loaderData } }: EntryContext): boolean {
  return matches.some(
    ({ route: { id, handle } }) => isReading(handle, loaderData[id]) || says(handle, 'plain'),
  )
}

/** Where the page is one that is kept: drawn with marks, taken apart, filled. Null where it is not, or where that fails. */
async function drawToKeep(request: Request, status: number, entry: EntryContext, context: AppLoadContext) {
  try {
    const recording = recordingOf(status, entry, context)
    if (!recording) return null
    return recording.take(await draw(request, recording.entry, context, recording))
  } catch (error) {
    log.error({ err: error, requestId: context.requestId }, 'a page cannot be kept')
    return null
  }
}

/** What is drawn instead: marks in place of a person's words. */
function recordingOf(status: number, entry: EntryContext, { recorder, prose }: AppLoadContext) {
  const { loaderData, actionData, errors, matches } = entry.staticHandlerContext
  const leaf = matches.at(-1)?.route.id
  if (!recorder || status !== 200 || actionData || errors || leaf === undefined) return null
  const recorded = recorder({ root: loaderData['root'], page: loaderData[leaf], prose })
  if (!recorded) return null
  const { root, page, ...recording } = recorded
  const marked = { ...entry.staticHandlerContext, loaderData: { root, [leaf]: page } }
  return { ...recording, entry: { ...entry, staticHandlerContext: marked } }
}

/** The answers to what the router asks. */
export function handleDataRequest(response: Response): Response {
  sayWhenAgain(response.status, response.headers)
  return response
}

/** Unexpected errors go to the log with the id that the person sees; refusals and cancelled requests do not. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  log.error({ err: error, requestId: context.requestId, method: request.method }, 'unexpected error')
}

import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import PLAIN_PAGE from 'virtual:plain-page'
import type { ReactElement } from 'react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
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
import { wholeText } from '#app/platform/edge/whole-text.server.ts'
import { SECOND } from '#app/platform/say/time.ts'

const PATIENCE = 10 * SECOND

const READING = {
  News: ReadingNews,
  State: ReadingState,
  PlainPage: () => <PlainPage script={PLAIN_PAGE} />,
}

/**
 * Milliseconds that Remix waits for promises inside a loader's answer. Ours have none: everything is awaited before
 * anything is sent. The timer runs on after the answer is out and holds the whole request in memory until it ends.
 */
export const streamTimeout = 250

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
  const drawn = kept ?? (await draw(request, entry, context))
  context.drawn = drawn.page
  return new Response(null, { headers, status: drawn.failed ? 500 : status })
}

type Parts = Partial<Pick<Recording, 'prose' | 'marks'>>
type Drawn = { page: string | Uint8Array; failed: boolean }

/** Draws a page whole. `failed`: a part of it could not be drawn. */
function draw(request: Request, entry: EntryContext, context: AppLoadContext, parts: Parts = {}) {
  const page = pageOf(request, entry, context, parts)
  return isScriptless(entry) ? drawOnce(page) : drawForBrowser(page, context)
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

/** A page that no React takes over needs none of its marks. */
function drawOnce(page: ReactElement): Drawn {
  return { page: `<!DOCTYPE html>${renderToStaticMarkup(page)}`, failed: false }
}

function drawForBrowser(page: ReactElement, { nonce, requestId }: AppLoadContext): Promise<Drawn> {
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onShellReady: () => void wholeText(pipe).then((page) => resolve({ page, failed }), reject),
      onShellError: reject,
      // A timer that is not cleared holds on to its request: 11 seconds' worth of them was 70 MB under load.
      onAllReady: () => clearTimeout(impatience),
      onError(error) {
        failed = true
        log.error({ err: error, requestId }, 'rendering failed')
      },
    })
    const impatience = setTimeout(abort, PATIENCE).unref()
  })
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
    const { page, failed } = await draw(request, recording.entry, context, recording)
    return failed ? null : { page: recording.take(Buffer.from(page).toString()), failed }
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

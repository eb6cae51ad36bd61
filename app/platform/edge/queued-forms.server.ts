import type { RequestHandler, Response } from 'express'
import { LEADS_TO, SENDING } from '#app/platform/line/kiriman.ts'
import { SIGNED_OUT } from '#app/platform/line/patient-fetch.ts'
import { NOT_YET, safePath } from '#app/platform/responses.server.ts'

const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Answers queued forms so that `fetch` understands it. Of a redirect it sees nothing: that a form was taken, that its
 * writer must sign in and that she must repeat her password would look alike. So the first becomes 204, the others 401
 * and 403; whatever a door answers else stays as it is.
 */
export function queuedForms(): RequestHandler {
  return (request, response, next) => {
    const key = request.method === 'POST' ? request.get(SENDING) : undefined
    if (key === undefined || !KEY.test(key)) return next()
    response.set(SENDING, key)
    const write = response.writeHead.bind(response)
    // The one place through which every answer goes, whoever gives it: Node comes here by itself, with the status only.
    response.writeHead = (status: number) => write(withoutRedirect(response, status))
    next()
  }
}

function withoutRedirect(response: Response, status: number): number {
  const target = response.get('Location')
  if (target === undefined) return status
  response.removeHeader('Location')
  if (response.hasHeader(SIGNED_OUT)) return 401
  response.set(LEADS_TO, safePath(target))
  return response.hasHeader(NOT_YET) ? 403 : 204
}

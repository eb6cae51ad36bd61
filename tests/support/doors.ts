import type { AppLoadContext } from '@remix-run/node'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'

type Args = { request: Request; params: Record<string, string>; context: AppLoadContext }
type Door = (args: Args) => unknown

/** What came out of a door, whether it was returned or thrown. */
export type Outcome = { status: number; location: string | null; body: unknown; response: Response | null }

/** A visitor who is signed in (or nobody), knocking at loaders and actions the way the server does. */
export async function visitor(personId: string | null, address = '127.0.0.1') {
  const cookie = personId === null ? null : await startSession(personId, 'test')
  const context: AppLoadContext = {
    requestId: 'test',
    nonce: 'nonce',
    delivery: 'document',
    prose: new Map(),
    pace: () => Promise.resolve(true),
    signedIn: () => readSession(cookie),
    address,
  }
  const knock = (door: Door, params: Record<string, string>, init?: RequestInit, query = '') =>
    answerOf(() =>
      door({ request: new Request(`http://localhost:3000/pintu${query}`, init), params, context }),
    )
  return {
    get: (door: Door, params: Record<string, string>, query = '') => knock(door, params, undefined, query),
    post: (
      door: Door,
      params: Record<string, string>,
      body: URLSearchParams | FormData | [string, string][],
    ) =>
      knock(door, params, { method: 'POST', body: Array.isArray(body) ? new URLSearchParams(body) : body }),
    send: knock,
  }
}

async function answerOf(work: () => unknown): Promise<Outcome> {
  let answer: unknown
  try {
    answer = await work()
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown
    answer = thrown
  }
  if (answer instanceof Response) {
    const isJson = answer.headers.get('Content-Type')?.startsWith('application/json') ?? false
    const body: unknown = isJson ? await answer.clone().json() : null
    return { status: answer.status, location: answer.headers.get('Location'), body, response: answer }
  }
  const { data, init } = withInit(answer)
  return { status: init?.status ?? 200, location: null, body: data, response: null }
}

function withInit(answer: unknown): { data: unknown; init: ResponseInit | null } {
  const made =
    typeof answer === 'object' &&
    answer !== null &&
    'type' in answer &&
    answer.type === 'DataWithResponseInit'
  // Remix's own wrapper of `data(…)`, which it does not export as a class.
  return made
    ? (answer as unknown as { data: unknown; init: ResponseInit | null })
    : { data: answer, init: null }
}

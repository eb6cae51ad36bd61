import type { Recorder } from '#app/platform/edge/page-parts.server.ts'
import type { SignedIn } from './sessions.server.ts'

/** What the server knows about one request; made once by the edge, handed to loaders as `context`. */
export type RequestContext = {
  requestId: string
  nonce: string
  /** Whether the answer is a page or the data for a page that is already open. */
  delivery: 'document' | 'data'
  /** HTML that is drawn into the page on the server and must not be sent a second time as data. */
  prose: Map<string, string>
  /** The page that was drawn; its answer carries only the rest. */
  drawn?: string | undefined
  /** Where a page that is the same for many is drawn to be kept. */
  recorder?: Recorder | undefined
  /** The signed-in person and session, read at most once per request. */
  signedIn: () => Promise<SignedIn | null>
  /** Waits until the line takes more of a long answer; false when nobody is there any more. */
  pace: () => Promise<boolean>
  /** Address of the client as far as the configured proxies vouch for it. */
  address: string
}

// Remix asks for interfaces here so that its own declarations can be extended.
declare module '@remix-run/server-runtime' {
  interface Future {
    /** Loaders' data arrives in its own types: dates stay dates. */
    v3_singleFetch: true
  }
  interface AppLoadContext extends RequestContext {}
}

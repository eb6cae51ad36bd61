import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import express from 'express'
import type { RequestContext } from '#app/domain/access/request-context.server.ts'
import { readSession } from '#app/domain/access/sessions.server.ts'
import * as server from '#app/entry.server.tsx'
import type { readingDoor } from '#app/platform/edge/reading-door.server.ts'
import { remixDoor } from '#app/platform/edge/remix-door.server.ts'
import * as root from '#app/root.tsx'
import { addresses } from './door-table.ts'

type Reading = ReturnType<typeof readingDoor>

/** The build of all pages as the server has it, but for the browser's files. */
export async function wholeBuild(): Promise<ServerBuild> {
  const pages = await Promise.all(
    addresses().map(async ({ path, file }) => {
      const module: ServerBuild['routes'][string]['module'] = await import(
        /* @vite-ignore */ `../../app/${file}`
      )
      const id = file.replace(/\.tsx?$/, '')
      return [
        id,
        { id, parentId: 'root', path: path || undefined, index: path === '' || undefined, module },
      ] as const
    }),
  )
  const routes = { root: { id: 'root', path: '', module: root }, ...Object.fromEntries(pages) }
  // What the browser would be told of each.
  const told = Object.values(routes).map((route) => {
    const { module: _module, ...place } = { parentId: undefined, index: undefined, ...route }
    const has = { hasAction: true, hasLoader: true, hasClientAction: false, hasClientLoader: false }
    return [place.id, { ...place, ...has, hasErrorBoundary: place.id === 'root', module: '' }] as const
  })
  return {
    mode: 'production',
    entry: { module: server },
    // Their loaders take the house's own context; Remix knows of it, the table of imports does not.
    routes: routes as ServerBuild['routes'],
    assets: {
      entry: { imports: [], module: '' },
      routes: Object.fromEntries(told),
      url: '',
      version: 'test',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
    },
    isSpaMode: false,
  }
}

/** What the server knows of a request for a page. */
export function contextOf(cookie: string): RequestContext {
  return {
    requestId: 'test',
    nonce: 'nonce',
    delivery: 'document',
    prose: new Map(),
    signedIn: () => readSession(cookie),
    pace: () => Promise.resolve(true),
    address: '127.0.0.1',
  }
}

/** The pages behind their doors, on a port of their own; `reading` answers in front of Remix, as in the server. */
export async function openHouse(build: ServerBuild, reading?: Reading) {
  const origin = 'http://localhost:3000'
  const context = (asked: express.Request) => contextOf(asked.headers.cookie ?? '')
  const listening = express().all('*', remixDoor({ build, origin, context, reading })).listen(0)
  await new Promise((resolve) => listening.once('listening', resolve))
  const { port } = listening.address() as AddressInfo // a listening TCP server always has a port
  return {
    get: (path: string, cookie: string) =>
      fetch(`http://localhost:${port}${path}`, { headers: { Cookie: cookie }, redirect: 'manual' }),
    close: () => listening.close(),
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as remix from '@remix-run/router'
import { build, type Plugin } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { quickRoutes } from './quick-routes.ts'

const ENTRY = 'virtual:entry'
const FILES = [
  '@remix-run/router',
  '@remix-run/react/dist/esm/server.js',
  'react-router-dom/server.mjs',
  '@remix-run/server-runtime/dist/esm/data.js',
]

/** Everything in which something is changed, and the router to ask. */
function entry(): Plugin {
  return {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? `\0${id}` : null),
    load: (id) =>
      id === `\0${ENTRY}`
        ? `${FILES.map((file, place) => `import * as it${place} from '${file}'`).join('\n')}
           export const kept = [it1.RemixServer, it2.createStaticRouter, it3.callRouteLoader]
           export const matchRoutes = it0.matchRoutes`
        : null,
  }
}

async function built(plugins: Plugin[], folder: string) {
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [entry(), ...plugins],
    ssr: { noExternal: true, external: ['react', 'react-dom'] },
    build: {
      ssr: true,
      outDir: folder,
      rollupOptions: { input: ENTRY, output: { entryFileNames: 'router.mjs' } },
    },
  })
}

// Beside the packages, so that it finds those it does not hold.
const folder = mkdtempSync(path.resolve('node_modules/.quick-routes-'))
let matchRoutes: typeof remix.matchRoutes

beforeAll(async () => {
  await built([quickRoutes()], folder)
  const made: unknown = await import(pathToFileURL(path.join(folder, 'router.mjs')).href)
  matchRoutes = z.object({ matchRoutes: z.custom<typeof remix.matchRoutes>() }).parse(made).matchRoutes
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TABLE = [
  {
    id: 'root',
    path: '',
    children: [
      { id: 'home', index: true },
      { id: 'course', path: 'belajar' },
      { id: 'module', path: 'belajar/:modul' },
      { id: 'lesson', path: 'belajar/:modul/:pelajaran' },
      { id: 'about', path: 'belajar/tentang' },
      { id: 'rooms', path: 'ruang', children: [{ id: 'room', path: ':id?' }] },
      { id: 'rest', path: '*' },
    ],
  },
]
const ADDRESSES = [
  '/',
  '/belajar',
  '/belajar/a',
  '/BELAJAR/a/',
  '/belajar/a%2Fb/c%20d',
  '/belajar/tentang',
  '/ruang',
]
const MORE = ['/ruang/7', '/nirgends/x', '//', '/belajar/a/b/c']

test('an address meets the same routes as without it, asked once and again, of two tables', () => {
  const other = structuredClone(TABLE).map((root) => ({ ...root, children: root.children.slice(0, 3) }))
  for (const table of [TABLE, other, TABLE, other])
    for (const address of [...ADDRESSES, ...MORE])
      expect(matchRoutes(table, address), address).toEqual(remix.matchRoutes(table, address))
})

test('a table is looked through once, not on each request', () => {
  let looks = 0
  const [root] = structuredClone(TABLE)
  const watched = [
    new Proxy(
      { ...root },
      {
        get: (route, name) => {
          if (name === 'children') looks += 1
          const value: unknown = Reflect.get(route, name)
          return value
        },
      },
    ),
  ]
  matchRoutes(watched, '/belajar')
  const first = looks
  expect(first).toBeGreaterThan(0)
  for (const address of ADDRESSES) matchRoutes(watched, address)
  expect(looks).toBe(first)
})

test('the build fails where Remix has another way of doing it', async () => {
  const another: Plugin = {
    name: 'another-version',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/router.js') ? code.replace('rankRouteBranches(branches);', '') : null,
  }
  await expect(built([another, quickRoutes()], folder)).rejects.toThrow('another way')
})

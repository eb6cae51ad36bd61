import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'vite'
import { expect, test } from 'vitest'
import { settledFlags } from './settled-flags.ts'

const ENTRY = 'virtual:entry'
const REMIX = 'node_modules/@remix-run/react/dist/esm'
const FILES = ['data.js', 'fog-of-war.js']
/** What only the older way of fetching has, and the finding of routes on the way. */
const OLD = ['remix-deferred', '__deferred_promise', '"_data"', '__manifest']

function entry(): Plugin {
  return {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? `\0${id}` : null),
    load: (id) =>
      id === `\0${ENTRY}`
        ? `import { Links, Meta, Outlet, RemixBrowser, Scripts } from '@remix-run/react'
           window.kept = [Links, Meta, Outlet, RemixBrowser, Scripts]`
        : null,
  }
}

async function builtWith(plugins: Plugin[]): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [entry(), ...plugins],
    build: { write: false, minify: false, rollupOptions: { input: ENTRY } },
  })
  const [{ output } = { output: [] }] = [made].flat().flatMap((one) => ('output' in one ? [one] : []))
  return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n')
}

test('a browser is not sent what one setting has ruled out for all pages', async () => {
  const theirs = FILES.map((name) => readFileSync(path.resolve(REMIX, name), 'utf8')).join('\n')
  expect(OLD.filter((word) => !theirs.includes(word))).toEqual([])
  const sent = await builtWith([settledFlags()])
  expect(OLD.filter((word) => sent.includes(word))).toEqual([])
  // What is in use is there.
  expect(sent).toContain('createBrowserHistory')
  expect(sent).toContain('.data')
}, 120_000)

test('the build ends where a file of Remix asks in another way', async () => {
  const stranger: Plugin = {
    name: 'stranger',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('@remix-run/react/dist/esm/fog-of-war.js')
        ? readFileSync(path.resolve(REMIX, 'fog-of-war.js'), 'utf8').replaceAll(
            'v3_lazyRouteDiscovery',
            'v4_lazyRouteDiscovery',
          )
        : null,
  }
  await expect(builtWith([stranger, settledFlags()])).rejects.toThrow('asks in another way now')
}, 120_000)

import path from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { build } from 'esbuild'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { browserFiles } from './app/commands/browser-files.ts'
import { tests } from './tests/setup/vitest.ts'

// Vitest reads this file too, but must not load Remix's plugin.
const plugins = process.env.VITEST
  ? [readingKeeper()]
  : [
      readingKeeper(),
      tailwindcss(),
      remix({
        future: {
          v3_fetcherPersist: true,
          v3_relativeSplatPath: true,
          v3_throwAbortReason: true,
          v3_singleFetch: true,
          v3_routeConfig: true,
          // Off: its manifest address lets a stranger make the server build huge answers.
          v3_lazyRouteDiscovery: false,
        },
      }),
      patientPages(),
      ownServer(),
    ]

/** A door without a page has nothing for the browser, and "use client" says nothing to us. */
const NO_NEWS = ['EMPTY_BUNDLE', 'MODULE_LEVEL_DIRECTIVE']

/**
 * The server's entry is ours and carries Remix's build inside, so that doors and domain share one database client.
 * The lesson compiler runs in a worker thread and therefore is a file of its own.
 */
function ownServer(): Plugin {
  return {
    name: 'own-server',
    enforce: 'post',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild
        ? {
            // The whole set of icons weighs 28 MB in memory; bundled, only the used ones come along.
            ssr: { noExternal: ['lucide-react'] },
            build: {
              target: 'node20',
              rollupOptions: {
                input: { index: './app/server.ts', 'mdx-worker': './app/mdx/worker.ts' },
                output: { entryFileNames: '[name].js' },
              },
            },
          }
        : {
            build: {
              rollupOptions: {
                onwarn: (warning, warn) => {
                  if (!NO_NEWS.includes(warning.code ?? '')) warn(warning)
                },
                output: { manualChunks: browserFiles() },
              },
            },
          },
  }
}

const OURS =
  /^(?:accept|again|begin|brought|choose|copies|copyNow|discard|forget|keep|kill|living|longest|merge|offers|rest|rewrite|send|show)$/

/** The one script of a lesson as a text, in which the server draws it into the page. */
function readingKeeper(): Plugin {
  const name = 'virtual:reading-keeper'
  const entry = path.resolve('app/platform/line/reading-keeper.ts')
  return {
    name: 'reading-keeper',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null
      const { outputFiles, metafile } = await build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        // Where the page's other small script runs, this one does.
        target: ['es2020', 'safari15'],
        format: 'iife',
        charset: 'utf8',
        // What we call something ourselves, and neither the browser nor the wire nor the device's rows do.
        mangleProps: OURS,
        tsconfigRaw: {},
        write: false,
        metafile: true,
        logLevel: 'silent',
      })
      for (const file of Object.keys(metafile.inputs)) this.addWatchFile(path.resolve(file))
      return `export default ${JSON.stringify(outputFiles[0]?.text.trim() ?? '')}`
    },
  }
}

/** Remix reloads the page when the script of the next one does not arrive; ours waits for it. */
function patientPages(): Plugin {
  const theirs = /await import\(\s*\/\* webpackIgnore: true \*\/\s*route\.module\)/
  return {
    name: 'patient-pages',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('@remix-run/react/dist/esm/routeModules.js')) return
      if (!theirs.test(code)) throw new Error('Remix loads its pages in another way now.')
      const ours = code.replace(theirs, 'await patientImport(route.module)')
      const from = path.resolve('app/platform/line/patient-import.ts')
      return `import { patientImport } from ${JSON.stringify(from)}\n${ours}`
    },
  }
}

export default defineConfig({
  plugins,
  esbuild: { jsx: 'automatic' },
  test: tests,
})

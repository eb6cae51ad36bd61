import path from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import type { Plugin, Rollup } from 'vite'
import { defineConfig } from 'vitest/config'
import { browserFiles, circleOf } from './app/commands/browser-files.ts'
import { carriedPackages } from './app/commands/carried-packages.ts'
import { iconPaths } from './app/commands/icon-paths.ts'
import { quickRoutes } from './app/commands/quick-routes.ts'
import { readingScripts } from './app/commands/reading-scripts.ts'
import { settledFlags } from './app/commands/settled-flags.ts'
import packages from './package.json' with { type: 'json' }
import { tests } from './tests/setup/vitest.ts'

// Vitest reads this file too, but must not load Remix's plugin.
const plugins = process.env.VITEST
  ? [scriptsWithoutReact(), icons()]
  : [
      scriptsWithoutReact(),
      icons(),
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
      quickRoutes(),
      settledFlags(),
      carriedPackages(Object.keys(packages.dependencies)),
      noCircles(),
      ownServer(),
    ]

/** A door without a page has nothing for the browser; "use client" and a note at an odd place say nothing to us. */
const NO_NEWS = ['EMPTY_BUNDLE', 'MODULE_LEVEL_DIRECTIVE', 'INVALID_ANNOTATION']
const onwarn: Rollup.WarningHandlerWithDefault = (warning, warn) => {
  if (!NO_NEWS.includes(warning.code ?? '')) warn(warning)
}

/** Older packages ask for parts of Node in the middle of their work, in a way that a module has no word for. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"

/**
 * The server's entry is ours and carries Remix's build inside, so that doors and domain share one database client.
 * The lesson compiler and the readers of spreadsheets and documents run in worker threads and therefore are files of their own.
 */
function ownServer(): Plugin {
  return {
    name: 'own-server',
    enforce: 'post',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild
        ? {
            build: {
              target: 'node20',
              rollupOptions: {
                onwarn,
                input: {
                  index: './app/server.ts',
                  'mdx-worker': './app/mdx/worker.ts',
                  'spreadsheet-worker': './app/domain/files/spreadsheet/worker.ts',
                  'document-worker': './app/domain/documents/worker.ts',
                },
                output: { entryFileNames: '[name].js', banner: REQUIRE },
              },
            },
          }
        : {
            build: {
              // Slower than esbuild; every page's first visit is 5 kB lighter for it.
              minify: 'terser',
              terserOptions: { ecma: 2020, compress: { passes: 2 } },
              rollupOptions: {
                onwarn,
                output: { manualChunks: browserFiles() },
              },
            },
          },
  }
}

/** The scripts of pages without React: files for the browser, and for the server the address of the one that all have. */
function scriptsWithoutReact(): Plugin {
  const name = 'virtual:plain-page'
  let forBrowser = false
  return {
    name: 'scripts-without-react',
    configResolved({ build }) {
      forBrowser = !build.ssr
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null
      const { page, sources } = await readingScripts()
      for (const file of sources) this.addWatchFile(file)
      return `export default ${JSON.stringify(`/${page.fileName}`)}`
    },
    async generateBundle() {
      if (!forBrowser) return
      const { engine, dragging, page } = await readingScripts()
      for (const { fileName, text } of [engine, dragging, page])
        this.emitFile({ type: 'asset', fileName, source: text })
    },
  }
}

/** The icons of all pages, as text. */
function icons(): Plugin {
  const name = 'virtual:icon-paths'
  return {
    name: 'icons',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: async (id) => (id === `\0${name}` ? `export default ${JSON.stringify(await iconPaths())}` : null),
  }
}

/** A build whose files import each other in a circle has dead pages: it is none. */
function noCircles(): Plugin {
  return {
    name: 'no-circles',
    generateBundle(_options, bundle) {
      const chunks = Object.entries(bundle).flatMap(([name, file]) =>
        file.type === 'chunk' ? [[name, { imports: file.imports }] as const] : [],
      )
      const circle = circleOf(Object.fromEntries(chunks))
      if (circle) this.error(`Files of the build stand in a circle: ${circle.join(' → ')}`)
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

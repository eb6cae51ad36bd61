import type { Plugin } from 'vite'

/** What Remix asks its settings for in the browser, and what ours always answer: `vite.config.ts` has set them once for all. */
type Settled = { file: string; asks: RegExp; answer: string }

const REMIX = '@remix-run/react/dist/esm/'
const ROUTER = '@remix-run/router/dist/router.js'

const SINGLE_FETCH = /(?:window\.__remixContext\.)?\bfuture\.v3_singleFetch\b(?: === true)?/g

const SETTLED: readonly Settled[] = [
  ...['browser', 'components', 'links', 'routes'].map((name) => ({
    file: `${REMIX}${name}.js`,
    asks: SINGLE_FETCH,
    answer: 'true',
  })),
  { file: `${REMIX}browser.js`, asks: /window\.__remixContext\.isSpaMode/g, answer: 'false' },
  { file: `${REMIX}routes.js`, asks: /(?<=if \()isSpaMode(?=\))|\bisSpaMode(?= &&)/g, answer: 'false' },
  { file: `${REMIX}routes.js`, asks: /!isSpaMode\b/g, answer: 'true' },
  // What asks the server does so by single fetch, which hands itself to every loader and action.
  { file: `${REMIX}routes.js`, asks: /typeof singleFetch === "function"/g, answer: 'true' },
  // Its scripts stand in pages that were drawn without single fetch.
  {
    file: `${REMIX}components.js`,
    asks: /!isStatic && typeof __remixContext === "object" && __remixContext\.a(?=\) \{)/g,
    answer: 'false',
  },
  // Which files the first page asks for stands in it, as the server has drawn it: behind the list of pages and the entry. So
  // the list that each page carries need not name the files of all others (`page-list.mjs`).
  {
    file: `${REMIX}components.js`,
    asks: /manifest\.entry\.imports\.concat\(routePreloads\)/g,
    answer:
      "Array.from(document.querySelectorAll('body link[rel=modulepreload]'), (link) => link.getAttribute('href')).slice(2)",
  },
  {
    file: `${REMIX}fog-of-war.js`,
    asks: /future\.v3_lazyRouteDiscovery === true && !isSpaMode/g,
    answer: 'false',
  },
  // Promises of a page come by single fetch as promises; the older kind, which the router keeps for itself, never comes.
  {
    file: ROUTER,
    asks: /(?<=function isDeferredResult\(result\) \{\n)[^}]+(?=\})/g,
    answer: '  return false;\n',
  },
  {
    file: ROUTER,
    asks: /(?<=function isDeferredData\(value\) \{\n)[^}]+(?=\})/g,
    answer: '  return false;\n',
  },
  // Every route is known from the first page on.
  { file: ROUTER, asks: /fogOfWar\.active(?! =)/g, answer: 'false' },
  {
    file: ROUTER,
    asks: /future\.v7_(?:fetcherPersist|partialHydration|skipActionErrorRevalidation)/g,
    answer: 'true',
  },
]

/**
 * Answers the questions that have one answer here while the browser's files are made, so that the other answer's code is not
 * sent with every page. The build fails where a file of Remix's no longer asks.
 */
export function settledFlags(): Plugin {
  const met = new Set<Settled>()
  let forBrowser = false
  return {
    name: 'settled-flags',
    configResolved({ build }) {
      forBrowser = !build.ssr
    },
    transform(code, id) {
      const [file = ''] = id.split('?')
      const due = SETTLED.filter((one) => forBrowser && file.endsWith(`/node_modules/${one.file}`))
      if (due.length === 0) return null
      let changed = code
      for (const one of due) {
        const { asks, answer } = one
        if (changed.search(asks) < 0) this.error(`${one.file} asks in another way now: ${asks.source}`)
        changed = changed.replace(asks, answer)
        met.add(one)
      }
      return changed
    },
    buildEnd(error) {
      if (forBrowser && !error && met.size < SETTLED.length) this.error('A file of Remix was never met.')
    },
  }
}

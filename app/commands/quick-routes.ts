import path from 'node:path'
import type { Plugin } from 'vite'

const OURS = path.resolve('app/platform/edge/per-routes.ts')

/** A place in the router that works out, on every request, what is the same on all of them; and what takes its place. */
type Change = { file: string; theirs: string; ours: string }

const CHANGES: readonly Change[] = [
  {
    file: '@remix-run/router/dist/router.js',
    theirs: `  let branches = flattenRoutes(routes);
  rankRouteBranches(branches);
`,
    ours: `  let branches = perRoutes(routes, 'branches', () => {
    let found = flattenRoutes(routes);
    rankRouteBranches(found);
    return found;
  });
`,
  },
  {
    file: '@remix-run/router/dist/router.js',
    theirs: 'let [matcher, compiledParams] = compilePath(pattern.path, pattern.caseSensitive, pattern.end);',
    ours: `let [matcher, compiledParams] = perPattern(pattern.path, pattern.caseSensitive, pattern.end, () =>
    compilePath(pattern.path, pattern.caseSensitive, pattern.end));`,
  },
  {
    file: '@remix-run/router/dist/router.js',
    theirs: `  let decoded = decodePath(pathname);
`,
    ours: `  let decoded = decodePath(pathname);
  if (!allowPartial) matches = knownMatches(routes, decoded);
`,
  },
  {
    file: '@remix-run/router/dist/router.js',
    theirs: `    matches = matchRouteBranch(branches[i], decoded, allowPartial);
  }
  return matches;
`,
    ours: `    matches = matchRouteBranch(branches[i], decoded, allowPartial);
    if (matches && !allowPartial) keepMatches(routes, decoded, matches);
  }
  return matches;
`,
  },
  {
    // A request without a query has nothing to strip: two copies of it were made for each loader.
    file: '@remix-run/server-runtime/dist/esm/data.js',
    theirs: `  let result = await loader({
    request: singleFetch ? strip`,
    ours: `  let result = await loader({
    request: singleFetch && !request.url.includes('?') ? request : singleFetch ? strip`,
  },
  {
    file: '@remix-run/react/dist/esm/server.js',
    theirs: 'createServerRoutes(manifest.routes, routeModules, context.future, context.isSpaMode);',
    ours: `perRoutes(manifest.routes, 'server', () =>
    createServerRoutes(manifest.routes, routeModules, context.future, context.isSpaMode));`,
  },
  {
    file: 'react-router-dom/server.mjs',
    theirs: `  let manifest = {};
  let dataRoutes = UNSAFE_convertRoutesToDataRoutes(routes, UNSAFE_mapRouteProperties, undefined, manifest);
`,
    ours: `  let { manifest, dataRoutes } = perRoutes(routes, 'static', () => {
    let manifest = {};
    return { manifest, dataRoutes: UNSAFE_convertRoutesToDataRoutes(routes, UNSAFE_mapRouteProperties, undefined, manifest) };
  });
`,
  },
]

/**
 * On the server the table of routes is flattened, ranked and compiled once, not on each request: `per-routes.ts`. The
 * build fails where a file of Remix's no longer says what is replaced here.
 */
export function quickRoutes(): Plugin {
  const met = new Set<Change>()
  let onServer = false
  return {
    name: 'quick-routes',
    configResolved({ build }) {
      onServer = Boolean(build.ssr)
    },
    transform(code, id) {
      const [file = ''] = id.split('?')
      const due = CHANGES.filter((change) => onServer && file.endsWith(`/node_modules/${change.file}`))
      if (due.length === 0) return null
      let changed = code
      for (const change of due) {
        if (!code.includes(change.theirs)) this.error(`${change.file} has another way of doing it now.`)
        changed = changed.replace(change.theirs, () => change.ours)
        met.add(change)
      }
      return `import { keepMatches, knownMatches, perPattern, perRoutes } from ${JSON.stringify(OURS)};\n${changed}`
    },
    buildEnd(error) {
      if (onServer && !error && met.size < CHANGES.length) this.error('A file of the router was never met.')
    },
  }
}

import { createContext, runInContext } from 'node:vm'
import type { ElementContent } from 'hast'
import { GRAMMAR } from './grammar.ts'
import { contentOf, Fragment, jsx } from './jsx-runtime.ts'

/** Stops a content file that loops; the text of a whole module needs a few milliseconds. */
const LIMIT_MS = 2000

/**
 * Runs a bundled content file and gives the tree it makes. It sees the JSX runtime and nothing of Node. That
 * keeps accidents out; it is no prison, and no text from a browser may come here.
 */
export function evaluateContent(path: string, code: string): ElementContent[] {
  const runtime = { jsx, jsxs: jsx, Fragment }
  const components = Object.fromEntries([...GRAMMAR.keys()].map((name) => [name, name]))
  const sandbox = createContext(
    { _jsx_runtime: runtime, React: { Fragment }, ReactDOM: {}, components },
    { name: path },
  )
  // Making the tree happens inside the timed script as well: an endless loop may sit in the text itself.
  const script = `(() => { const file = (() => { ${code} })(); return file.default({ components }) })()`
  return contentOf(runInContext(script, sandbox, { filename: path, timeout: LIMIT_MS }))
}

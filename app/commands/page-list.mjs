// Remix's list of all pages, which each page carries: as the build has made it, and as the browser needs it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const BEFORE = /^[^{]*/
const AFTER = /;\s*$/

/** Where it lies, and what it says of the entry and of each page. */
export function readPageList(client) {
  const assets = path.join(client, 'assets')
  const [name] = readdirSync(assets).filter((one) => /^manifest-.+\.js$/.test(one))
  const text = readFileSync(path.join(assets, name), 'utf8')
  return { name, before: BEFORE.exec(text)[0], list: JSON.parse(text.replace(BEFORE, '').replace(AFTER, '')) }
}

/** Leaves out what only the server asks for, the files beside each page's own, and what a page has not. */
export function shortenPageList(client) {
  const { name, before, list } = readPageList(client)
  const isKept = ([key, value]) =>
    key !== 'imports' && value !== false && !(Array.isArray(value) && value.length === 0)
  const routes = Object.entries(list.routes).map(([id, route]) => [
    id,
    Object.fromEntries(Object.entries(route).filter(isKept)),
  ])
  const short = { ...list, routes: Object.fromEntries(routes) }
  writeFileSync(path.join(client, 'assets', name), `${before}${JSON.stringify(short)};`)
}

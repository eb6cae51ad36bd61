// What a page's first visit loads beside its document, from the build's own list: bytes and files, no clock.
import { readdirSync, readFileSync, statSync, existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Bytes as brotli sends them, without headers; React and the router alone are 68 kB. A document, its style sheet and its
 * font come beside: with nine scripts a page is twelve requests.
 */
const MOST = { bytes: 127_800, scripts: 10 }
const BUDGETS = {
  'routes/home/home': { bytes: 106_300, scripts: 8 },
  'routes/recommendations/section': { bytes: 125_800, scripts: 9 },
  'routes/assignments/assignment': { bytes: 130_900, scripts: 10 },
  'routes/decisions/card': { bytes: 111_500, scripts: 8 },
  // Without React until somebody comes by a link: its words, those of the studio, and of putting things in order.
  'routes/studio/quizzes/quiz': { bytes: 132_500, scripts: 11 },
  'routes/studio/editor': { bytes: 130_900, scripts: 12 },
  'routes/quizzes/try': { bytes: 127_800, scripts: 11 },
  'routes/quizzes/result': { bytes: 128_000, scripts: 11 },
  'routes/quizzes/quiz': { bytes: 130_800, scripts: 11 },
  // The words of a quiz, and the list of texts that were not chosen.
  'routes/quizzes/set-aside': { bytes: 126_200, scripts: 11 },
}
/**
 * Of a page with parts that come once it lives: what only it brings, all of them counted, and the same with what every
 * page has.
 */
const WITH_LATER = { 'routes/studio/editor': { own: 161_400, whole: 252_200 } }
const MOST_STYLE = 10_400
const MOST_FONT = 11_100

/**
 * What is heavier than it may be, a line each; nothing when all pages keep to their budgets. The list is the one that the build
 * has made, which names the files of each.
 */
export function heavyPages(client, { name: manifest, list: { entry, routes } }) {
  const assets = path.join(client, 'assets')
  const find = (pattern) => readdirSync(assets).filter((name) => pattern.test(name))
  const weigh = (address) => sentBytes(path.join(client, address))
  const pages = Object.values(routes)
    .filter(({ id }) => id !== 'root')
    .map((route) => {
      const scripts = new Set([`/assets/${manifest}`, ...scriptsOf(entry), ...scriptsOf(routes.root)])
      for (let at = route; at; at = routes[at.parentId])
        for (const script of scriptsOf(at)) scripts.add(script)
      const frame = new Set([...scriptsOf(entry), ...scriptsOf(routes.root)])
      const later = WITH_LATER[route.id] ? withLater(client, scripts) : scripts
      const sum = (some) => [...some].reduce((bytes, script) => bytes + weigh(script), 0)
      const own = [...later].filter((script) => !frame.has(script) && !script.includes('/manifest-'))
      return { id: route.id, files: scripts.size, bytes: sum(scripts), own: sum(own), whole: sum(later) }
    })
  const styles = find(/\.css$/)
  const lost = Object.keys(BUDGETS).filter((id) => !(id in routes))
  return [
    ...lost.map((id) => `${id}: is no page any more`),
    ...pages.flatMap(({ id, files, bytes }) => [
      over(`${id}: bytes of scripts`, bytes, (BUDGETS[id] ?? MOST).bytes),
      over(`${id}: scripts`, files, (BUDGETS[id] ?? MOST).scripts),
    ]),
    ...pages
      .filter(({ id }) => WITH_LATER[id])
      .flatMap(({ id, own, whole }) => [
        over(`${id}: bytes of its own, later ones too`, own, WITH_LATER[id].own),
        over(`${id}: bytes with all that comes later`, whole, WITH_LATER[id].whole),
      ]),
    // One for every page, and one more for printed sheets, for quizzes, for questions that are written, for the studio, for
    // lists in an order, for marking, and for the tools of a writing field.
    over(
      'style sheets',
      styles.filter((name) => !/^(?:papers|quiz|studio|ordering|asking|marking|toolbar)-/.test(name)).length,
      1,
    ),
    ...styles.map((name) => over(name, weigh(`assets/${name}`), MOST_STYLE)),
    ...readdirSync(path.join(client, 'fonts')).map((name) => over(name, weigh(`fonts/${name}`), MOST_FONT)),
  ].filter(Boolean)
}

/** These scripts and all that they name: what they ask for once the page lives. */
function withLater(client, scripts) {
  const found = new Set(scripts)
  for (const script of found) {
    // The list of pages names the scripts of all others.
    if (script.includes('/manifest-')) continue
    const text = readFileSync(path.join(client, script), 'utf8')
    for (const [, name] of text.matchAll(/["'`](?:\.\/|\/?assets\/)([\w.-]+\.js)["'`]/g)) {
      const named = `/assets/${name}`
      if (existsSync(path.join(client, named))) found.add(named)
    }
  }
  return found
}

function scriptsOf({ module, imports = [] }) {
  return [module, ...imports]
}

function sentBytes(file) {
  const packed = `${file}.br`
  return statSync(existsSync(packed) ? packed : file).size
}

function over(what, found, most) {
  return found > most ? `${what}: ${found}, and ${most} is the most` : null
}

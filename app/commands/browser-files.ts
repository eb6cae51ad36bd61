/** What Rollup tells of the modules of a build. */
type Graph = {
  getModuleIds: () => IterableIterator<string>
  getModuleInfo: (
    id: string,
  ) => { importedIds: readonly string[]; isEntry: boolean; code: string | null } | null
}

/** What so many pages use comes in the one file that all have, and so do parts of the house that fewer use … */
const OF_MOST_PAGES = 14
const OF_SOME_PAGES = 4
/** … and what is so small before it is packed (letters) that a file of its own would cost more. */
const SMALL = 1_000
const PARTS = /\/app\/(?:components\/ui|platform|i18n)\//

/** What only comes together with one of these comes in one file with it. First named, first taken. */
const TOGETHER = [
  { file: 'device', with: '/app/platform/line/leaving.ts' },
  { file: 'writing', with: '/app/components/ui/use-keeper.ts' },
  // Asked for late, by pages which then ask for all the rest of it.
  { file: 'writing', with: '/app/components/ui/kept-text.tsx' },
  { file: 'writing', with: '/app/components/ui/unsent-here.tsx' },
  // The editor shows a lesson; reached by its own address a lesson needs none of the files.
  { file: 'room-studio', with: '/app/components/blocks/lesson-blocks.tsx' },
  // Two pages have all of it, and what asks for a part of it late would have Rollup make two files.
  { file: 'uploads', with: '/app/components/uploads/use-uploads.ts' },
  { file: 'uploads', with: '/app/components/uploads/unsent-files.tsx' },
  { file: 'uploads', with: '/app/components/uploads/unfinished-uploads.tsx' },
  { file: 'uploads', with: '/app/components/uploads/choose-files.tsx' },
]
/** Pages of what was once written show these parts too, and are few. */
const WORDS_OF_WRITING =
  /\/app\/(?:components\/ui\/(?:field-news|kept-texts|two-texts|privacy-banner)|i18n\/privacy)\.ts/
/** A question as it is asked: participants' pages have it, and of the studio's the two on which one is written. */
const ASKED = /\/app\/components\/asked\//
/** The list of texts that were not chosen: few pages have it, and it stands on the words of writing, as what all have may not. */
const SET_ASIDE = /\/app\/components\/ui\/set-aside-(?:list|texts)\.ts/
const FRAME = /\/app\/(?:root|entry\.client)\.tsx/

/**
 * Names the file that a module goes to in the browser. Each file costs a page some 450 bytes of headers and a dictionary
 * of its own, so what is used together is sent together, what only one room's pages share as that room's file; left alone, Rollup makes a file of every set of pages, and the
 * writing pages asked for thirty. Made for `manualChunks`; answers undefined where Rollup may decide.
 */
export function browserFiles() {
  let files: Map<string, string> | null = null
  return (id: string, graph: Graph) => (files ??= fileNames(graph)).get(id)
}

function fileNames(graph: Graph): Map<string, string> {
  const files = new Map<string, string>()
  const ids = [...graph.getModuleIds()]
  const entries = ids.filter((id) => graph.getModuleInfo(id)?.isEntry)
  const reaches = new Map(entries.map((id) => [id, reach(graph, [id])]))
  const frame = reach(
    graph,
    entries.filter((id) => FRAME.test(id)),
  )
  // React and the router change with their versions only: a new build leaves them in the browser's cache.
  const bought = reach(
    graph,
    [...frame].filter((id) => id.includes('/node_modules/')),
  )
  for (const id of frame) files.set(id, bought.has(id) ? 'vendor' : 'frame')

  const pagesOf = new Map<string, string[]>()
  for (const [entry, reached] of reaches)
    for (const id of reached) pagesOf.set(id, [...(pagesOf.get(id) ?? []), entry])
  for (const { file, with: place } of TOGETHER) {
    const start = ids.find((id) => id.split('?')[0]?.endsWith(place))
    if (start === undefined) throw new Error(`There is no ${place} in the browser's build any more.`)
    const having = new Set(pagesOf.get(start))
    for (const id of reach(graph, [start]))
      if (!files.has(id) && (pagesOf.get(id) ?? []).every((page) => having.has(page))) files.set(id, file)
  }
  for (const [id, pages] of pagesOf) {
    const file = files.get(id) ?? sharedFile(id, pages, graph.getModuleInfo(id)?.code?.length ?? 0)
    if (file) files.set(id, file)
  }
  for (const id of entries) files.delete(id)
  return files
}

function sharedFile(id: string, pages: readonly string[], letters: number): string | undefined {
  if (WORDS_OF_WRITING.test(id)) return 'writing'
  if (ASKED.test(id)) return 'asked'
  if (SET_ASIDE.test(id)) return 'set-aside'
  // What stands in a room is of no use to the others, however many pages have it; in a folder of its own within the room it is
  // that folder's: who only writes a lesson does not load the forms of modules.
  const [, place] = /\/app\/routes\/(.+)\/[^/]+$/.exec(id) ?? []
  if (place !== undefined && pages.length > 1 && roomOf(pages)) return `room-${place.replaceAll('/', '-')}`
  if (pages.length >= OF_MOST_PAGES || (pages.length >= OF_SOME_PAGES && PARTS.test(id))) return 'common'
  if (pages.length < 2) return undefined
  const room = roomOf(pages)
  if (room !== undefined) return `room-${room}`
  return letters < SMALL ? 'common' : undefined
}

/** The one room that all these pages belong to. */
function roomOf(pages: readonly string[]): string | undefined {
  const rooms = new Set(pages.map((page) => /\/app\/routes\/([^/]+)\//.exec(page)?.[1]))
  return rooms.size === 1 ? [...rooms][0] : undefined
}

/** The modules and all that they import, whatever is imported only on demand left out. */
function reach(graph: Graph, starts: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const ahead = [...starts]
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    ahead.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return reached
}

/** Files of a build by the names of those they import at once. */
type Files = Readonly<Record<string, { imports?: readonly string[] }>>

/**
 * A circle of files, or null. In a circle a file runs before what it imports is there, and the page stays dead: which
 * page, depends on the file that the browser meets first.
 */
export function circleOf(files: Files): string[] | null {
  const done = new Set<string>()
  function from(name: string, path: readonly string[]): string[] | null {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return null
    for (const next of files[name]?.imports ?? []) {
      const circle = from(next, [...path, name])
      if (circle) return circle
    }
    done.add(name)
    return null
  }
  for (const name of Object.keys(files)) {
    const circle = from(name, [])
    if (circle) return circle
  }
  return null
}

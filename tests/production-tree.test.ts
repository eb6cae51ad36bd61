import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'

const needs = z.record(z.string(), z.string()).default({})
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().default(false),
      dependencies: needs,
      devDependencies: needs,
      optionalDependencies: needs,
      peerDependencies: needs,
      peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean() })).default({}),
    }),
  ),
})
const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))

/** What only builds and checks. With Prisma's client as a dependency, npm installs its command line and 250 MB more. */
const TOOLS = ['prisma', 'typescript', 'effect', 'vite', '@remix-run/dev', '@prisma/client', 'tsx', 'vitest']
const DEEPEST = 'node_modules/'

it('installs for the server none of what only builds it', () => {
  const names = (folders: Iterable<string>) =>
    [...folders].map((folder) => folder.slice(folder.lastIndexOf(DEEPEST) + DEEPEST.length))
  const { dependencies, devDependencies } = packages[''] ?? { dependencies: {}, devDependencies: {} }
  expect(TOOLS.filter((tool) => names(reach(Object.keys(dependencies))).includes(tool))).toEqual([])
  // The way it is found here finds them where they are.
  const everything = names(reach(Object.keys({ ...dependencies, ...devDependencies })))
  expect(TOOLS.filter((tool) => !everything.includes(tool))).toEqual([])
})

it('calls in the lock file everything a tool that the server does not need', () => {
  const needed = reach(Object.keys(packages['']?.dependencies ?? {}))
  const wrong = Object.entries(packages).filter(
    ([folder, { dev }]) => folder !== '' && needed.has(folder) === dev,
  )
  expect(wrong.map(([folder]) => folder)).toEqual([])
})

/** The folders of these packages of the project and of all that they bring along. */
function reach(names: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const ahead = names.map((name) => folderOf(name, ''))
  for (let folder = ahead.pop(); folder !== undefined; folder = ahead.pop()) {
    const found = packages[folder]
    if (!found || reached.has(folder)) continue
    reached.add(folder)
    const peers = Object.keys(found.peerDependencies).filter(
      (name) => found.peerDependenciesMeta[name]?.optional !== true,
    )
    const wanted = [...Object.keys({ ...found.dependencies, ...found.optionalDependencies }), ...peers]
    for (const name of wanted) ahead.push(folderOf(name, folder))
  }
  return reached
}

/** Where a package of that folder finds another, as Node looks for it: its own first, then the next one above. */
function folderOf(name: string, from: string): string {
  for (
    let above = from;
    above !== '';
    above = above.slice(0, Math.max(0, above.lastIndexOf('/node_modules/')))
  ) {
    const nested = `${above}/node_modules/${name}`
    if (packages[nested]) return nested
  }
  return `node_modules/${name}`
}

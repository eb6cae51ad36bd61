// The stage `directions`: imports go as import-rules.mjs says, and no folders stand in a circle.
import { spawnSync } from 'node:child_process'
import { fail, isCommand, root, tool } from './command.mjs'

const PROGRAM = 'dependency-cruiser/bin/dependency-cruise.mjs'
const ARGUMENTS = [
  '--config',
  'app/commands/import-rules.mjs',
  '--output-type',
  'json',
  'app',
  'prisma',
  'tests',
]
const TEST = /\.(?:test|prove)\.tsx?$/
const ENOUGH = 256 * 1024 * 1024

/**
 * Folders beside each other that need each other, at every level of app/: nouns, rooms, parts of the plumbing. Files
 * that lie beside the folders do not count, nor do tests. A line for each pair: "app/domain: people needs teams (a → b)".
 */
export function foldersInCircles(modules) {
  const levels = new Map()
  for (const { source, dependencies } of modules)
    for (const { resolved } of dependencies) note(levels, source, resolved)
  return [...levels].flatMap(([parent, needs]) =>
    [...needs].flatMap(([folder, others]) =>
      [...others]
        .filter(([other]) => reaches(needs, other, folder))
        .map(([other, example]) => `${parent}: ${folder} needs ${other} (${example})`),
    ),
  )
}

function note(levels, source, target) {
  const [from, to] = [source.split('/'), target.split('/')]
  if (from[0] !== 'app' || to[0] !== 'app' || TEST.test(source) || TEST.test(target)) return
  const parting = from.findIndex((part, index) => part !== to[index])
  if (parting === -1 || parting >= from.length - 1 || parting >= to.length - 1) return
  const needs = entry(levels, from.slice(0, parting).join('/'))
  entry(needs, from[parting]).set(to[parting], `${source} → ${target}`)
}

function entry(map, key) {
  if (!map.has(key)) map.set(key, new Map())
  return map.get(key)
}

/** Whether a walk along the needs leads from one folder to the other. */
function reaches(needs, from, wanted, seen = new Set()) {
  if (from === wanted) return true
  if (seen.has(from)) return false
  seen.add(from)
  return [...(needs.get(from)?.keys() ?? [])].some((next) => reaches(needs, next, wanted, seen))
}

function check() {
  const cruised = spawnSync(process.execPath, [tool(PROGRAM), ...ARGUMENTS], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: ENOUGH,
  })
  if (!cruised.stdout.startsWith('{')) throw new Error(cruised.stderr || cruised.stdout || 'No answer.')
  const { modules, summary } = JSON.parse(cruised.stdout)
  const faults = [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...foldersInCircles(modules).map((line) => `no circle of folders: ${line}`),
  ]
  if (faults.length > 0) throw new Error(faults.join('\n'))
  console.log(`${summary.totalCruised} files import as they may; no folders stand in a circle.`)
}

if (isCommand(import.meta.url)) {
  try {
    check()
  } catch (error) {
    fail(error)
  }
}

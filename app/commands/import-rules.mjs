// Which folder may import which, for dependency-cruiser (`npm run validate`): one way only, and never in a circle.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './command.mjs'

const TEST = '\\.(test|prove)\\.tsx?$'

/** From the ground up: a noun may import nouns of its own and of lower lines; all others stand above these. */
const GROUND = [
  ['activity', 'privacy'],
  ['access'],
  ['agencies', 'areas', 'notifications', 'offices'],
  ['people'],
  ['cohorts', 'teams'],
]

/** For every folder of app/ the folders it may import besides itself. */
const MAY_IMPORT = {
  routes: ['domain', 'mdx', 'components', 'emails', 'i18n', 'platform', 'styles'],
  domain: ['platform', 'i18n', 'emails', 'mdx'],
  emails: ['i18n', 'platform'],
  mdx: ['components', 'i18n', 'platform'],
  components: ['i18n', 'platform'],
  i18n: [],
  platform: [],
}

const directions = Object.entries(MAY_IMPORT).map(([folder, allowed]) =>
  forbid(
    `${folder}-imports-only-downwards`,
    `${folder} may import ${allowed.join(', ') || 'nothing of ours'}`,
    { path: `^app/${folder}/`, pathNot: TEST },
    { path: '^(app|prisma)/', pathNot: `^app/(${[folder, ...allowed].join('|')})/` },
  ),
)

const nouns = GROUND.map((line, index) => {
  const lower = GROUND.slice(0, index + 1).flat()
  return forbid(
    `${line.join('-and-')}-stands-at-the-bottom`,
    `${line.join(' and ')} may import of the domain only ${lower.join(', ')}`,
    { path: `^app/domain/(${line.join('|')})/`, pathNot: TEST },
    { path: '^app/domain/', pathNot: `^app/domain/(${lower.join('|')})/` },
  )
})

/** The modules that routes.ts names; a room's folder may hold pieces beside them, shared inside the room only. */
function routeModules() {
  const file = path.join(root, 'app/routes.ts')
  if (!existsSync(file)) return []
  const named = readFileSync(file, 'utf8').match(/[\w$./-]+\.tsx?(?=['"])/g) ?? []
  return named.map(
    (name) =>
      `^app/(routes/)?${name
        .replace(/^(\.\/)?/, '')
        .replaceAll('.', '\\.')
        .replaceAll('$', '\\$')}$`,
  )
}

/** Packages of which only the types exist, `@types/hast` for `hast`. */
function typesOnly() {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const names = Object.keys(devDependencies).filter((name) => name.startsWith('@types/'))
  return names.map((name) => `^${name.slice('@types/'.length)}$`)
}

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

export default {
  forbidden: [
    ...directions,
    ...nouns,
    forbid(
      'no-circle',
      'Modules that need each other are one module.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'a-route-never-imports-a-route',
      'Move what both need into domain or components.',
      { path: '^app/', pathNot: TEST },
      { path: [...routeModules(), 'nothing-else'] },
    ),
    forbid(
      'a-room-keeps-its-pieces',
      'A piece that two rooms need belongs into components.',
      { path: '^app/routes/([^/]+)/', pathNot: TEST },
      { path: '^app/routes/', pathNot: '^app/routes/$1/' },
    ),
    forbid(
      'only-learning-imports-mdx',
      'Of the domain only learning knows MDX.',
      { path: '^app/domain/', pathNot: [TEST, '^app/domain/learning/'] },
      { path: '^app/mdx/' },
    ),
    forbid(
      'components-know-little-plumbing',
      'Components may use paths, time, forms, words and the state of the line.',
      { path: '^app/components/', pathNot: TEST },
      { path: '^app/platform/', pathNot: '^app/platform/(paths|time|forms|words|patient-fetch)' },
    ),
    forbid(
      'pure-stays-pure',
      'Only *.server.ts may import *.server.ts: this file reaches the browser.',
      { path: '^app/(domain|components|i18n|emails)/', pathNot: [TEST, '\\.server\\.tsx?$'] },
      { path: '(\\.server\\.tsx?$|/\\.server/)', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'app-imports-no-tests',
      'Tests stand outside the product.',
      { path: '^(app|prisma/seed)/', pathNot: TEST },
      { path: '^tests/' },
    ),
    forbid(
      'unresolvable',
      'The import names no module.',
      { path: '^(app|prisma|tests)/' },
      { couldNotResolve: true, pathNot: ['^virtual:', ...typesOnly()] },
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/\\.server/'] },
    exclude: { path: ['^app/commands/', '\\.css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}

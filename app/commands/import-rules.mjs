// Which folder may import which, for dependency-cruiser (`npm run validate`): one way only, and never in a circle.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './command.mjs'

const TEST = '\\.(test|prove)\\.tsx?$'

/** The one order of the nouns, from the ground up: a noun may import only nouns above it in this list. */
export const NOUNS = [
  'privacy',
  'activity',
  'access',
  'set-aside',
  'notifications',
  'presence',
  'reference-lists',
  'districts',
  'installation',
  'backups',
  'files',
  'documents',
  'prose',
  'second-factor',
  'people',
  'cohorts',
  'teams',
  'people-import',
  'quizzes',
  'media',
  'question-bank',
  'quiz-analysis',
  'content',
  'learning',
  'quiz-attempts',
  'assignments',
  'grading',
  'marked-sheets',
  'recommendations',
  'budget-windows',
  'decisions',
  'new-districts',
  'set-up',
  'audit-trail',
]
/** Nouns that speak MDX: their texts are compiled by it. */
const KNOW_MDX = ['prose', 'media', 'content', 'learning']

/** For every folder of app/ the folders it may import besides itself. */
const MAY_IMPORT = {
  routes: [
    ...['domain', 'mdx', 'components', 'i18n', 'platform', 'styles'],
    ...[
      'paths\\.ts',
      'files\\.server\\.ts',
      'turns\\.server\\.ts',
      'glances\\.server\\.ts',
      'uses\\.server\\.ts',
    ],
  ],
  domain: ['platform', 'i18n', 'emails', 'mdx', 'paths\\.ts'],
  emails: ['i18n', 'platform'],
  mdx: ['components', 'i18n', 'platform'],
  components: ['i18n', 'platform'],
  i18n: ['platform/say'],
  platform: [],
}

const directions = Object.entries(MAY_IMPORT).map(([folder, allowed]) =>
  forbid(
    `${folder}-imports-only-downwards`,
    `${folder} may import ${allowed.join(', ') || 'nothing of ours'}`,
    { path: `^app/${folder}/`, pathNot: TEST },
    { path: '^(app|prisma)/', pathNot: `^app/(${[folder, ...allowed].map(asPath).join('|')})` },
  ),
)

/** A folder with all it holds, or one file. */
function asPath(place) {
  return place.endsWith('.ts') ? `${place}$` : `${place}/`
}

const nouns = NOUNS.map((noun, index) =>
  forbid(
    `${noun}-imports-only-nouns-above-it`,
    `${noun} may import of the domain only ${NOUNS.slice(0, index).join(', ') || 'nothing'}`,
    { path: `^app/domain/${noun}/`, pathNot: TEST },
    { path: '^app/domain/', pathNot: `^app/domain/(${NOUNS.slice(0, index + 1).join('|')})/` },
  ),
)

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
      'a-noun-has-its-place',
      'The noun is not in the order of nouns (NOUNS in import-rules.mjs).',
      { path: '^app/domain/', pathNot: `^app/domain/(${NOUNS.join('|')})/` },
      {},
    ),
    forbid('no-circle', 'Modules that need each other are one module.', {}, { circular: true }),
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
      'few-nouns-know-mdx',
      `Of the domain only ${KNOW_MDX.join(', ')} know MDX.`,
      { path: '^app/domain/', pathNot: [TEST, `^app/domain/(${KNOW_MDX.join('|')})/`] },
      { path: '^app/mdx/' },
    ),
    forbid(
      'a-door-judges-the-password',
      'Doors open accounts by acceptInvitation, and only a start places the first administrator.',
      { path: '^app/', pathNot: [TEST, '^app/domain/people/', '^app/installation\\.server\\.ts$'] },
      { path: '^app/domain/people/(account-opening|first-admin)\\.server\\.ts$' },
    ),
    forbid(
      'components-know-little-plumbing',
      'Components may use what is said, the names in forms and the line.',
      { path: '^app/components/', pathNot: TEST },
      { path: '^app/platform/', pathNot: '^app/platform/((say|line)/|forms\\.ts|paging\\.ts|query\\.ts)' },
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

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { TestUserConfig, TestProjectInlineConfiguration } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')
const CONTENT = 'tests/content.test.ts'
const FAULTS = 'tests/faults/**/*.test.ts'
const HOUSE = 'tests/house/**/*.test.ts'
const LONG_PROOFS = 'tests/**/*.prove.ts'
/**
 * Tests that count what lies in the whole database, work on all of it, or begin with nobody having knocked yet: each file
 * has a database of its own.
 */
const ALONE = [
  /^(?:prisma|tests\/setup|app\/platform|app\/domain\/backups|app\/routes\/account)\/|^tests\/(?:growth|written-lang)\./,
  /\/(?:accounts|publishing|restore-file|sign-in|sweep|windows)\./,
  /^app\/domain\/(?:activity\/|audit-trail\/verifying)/,
]
/** Tests that ask the doors. Whatever a door asks of a database, the domain's tests ask of both. */
const DOORS =
  /^app\/routes\/|^tests\/(?:every-door|every-page|broken-signs|reading-pages|refused-forms|list-and-page|written-lang)\./
const SECOND = 1000
const MINUTE = 60 * SECOND

/** Beside a compiler and a build five programs share two cores; in `npm run prove` random runs are many times as long. */
const PATIENCE = process.env.TEST_LONG ? 20 * MINUTE : MINUTE

/** What a test may read from the environment; the database's own address comes from `#tests/support/`. */
const environment = {
  TZ: 'UTC',
  NODE_ENV: 'test' as const,
  AKSIS_MODE: 'test',
  AKSIS_ORIGIN: 'http://localhost:3000',
  AKSIS_SECRET: 'secret-of-the-tests-0123456789abcdef',
  LOG_LEVEL: 'silent',
}

const files = testFiles()
const integration = files.filter((file) => usesDatabase(file))
const plain = files.filter((file) => !integration.includes(file))
// `npm run prove` asks the doors on PostgreSQL as well.
const onPostgres = process.env.TEST_LONG ? integration : integration.filter((file) => !DOORS.test(file))

/**
 * The kinds of tests. A test that imports anything of `#tests/support/`, or the driver, meets a database and therefore runs on both, or on
 * SQLite when it asks the doors; `*.test.tsx` gets a document; the others run as they are.
 */
export const tests: TestUserConfig = {
  projects: [
    project('unit', {
      include: plain.filter((file) => file.endsWith('.ts')),
      isolate: false,
      testTimeout: PATIENCE,
    }),
    project('components', {
      include: plain.filter((file) => file.endsWith('.tsx')),
      environment: 'happy-dom',
      isolate: false,
      testTimeout: PATIENCE,
    }),
    ...withDatabase('sqlite', integration, ['tests/setup/template.ts']),
    ...withDatabase('postgresql', onPostgres, ['tests/setup/postgres.mjs', 'tests/setup/template.ts']),
    project('content', { include: [CONTENT], testTimeout: 2 * MINUTE }),
    project('house', { include: [HOUSE], testTimeout: 10 * MINUTE, hookTimeout: 5 * MINUTE }),
    project('faults', { include: [FAULTS], testTimeout: 5 * MINUTE, hookTimeout: 5 * MINUTE }),
    project('prove', {
      include: [FAULTS, LONG_PROOFS],
      env: { ...environment, TEST_LONG: '1' },
      globalSetup: 'tests/setup/postgres.mjs',
      testTimeout: 60 * MINUTE,
      hookTimeout: 5 * MINUTE,
    }),
  ],
  maxWorkers: 2,
  // One project reads what another has translated.
  experimental: { fsModuleCache: true },
  passWithNoTests: true,
}

type ProjectSettings = NonNullable<TestProjectInlineConfiguration['test']>

function project(name: string, settings: ProjectSettings): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      environment: 'node',
      env: environment,
      pool: 'forks',
      setupFiles: ['tests/setup/every-test.ts'],
      testTimeout: 20 * SECOND,
      hookTimeout: MINUTE,
      ...settings,
    },
  }
}

/** Tests that share one database per process, each in districts of its own, and those that must not. */
function withDatabase(provider: string, files: string[], globalSetup: string[]) {
  const env = { ...environment, TEST_PROVIDER: provider }
  const [own, shared] = [true, false].map((alone) =>
    files.filter((file) => ALONE.some((kind) => kind.test(file)) === alone),
  )
  return [
    project(`integration-${provider}`, { include: shared, isolate: false, env, globalSetup }),
    project(`database-${provider}`, {
      include: own,
      isolate: false,
      env: { ...env, TEST_DATABASE: 'own' },
      globalSetup,
    }),
  ]
}

function testFiles(): string[] {
  const names = ['app', 'prisma', 'tests'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name).split(path.sep).join('/'),
    ),
  )
  return names.filter(
    (name) => /\.test\.tsx?$/.test(name) && name !== CONTENT && !/^tests\/(?:faults|house)\//.test(name),
  )
}

/** By the helpers of the tests, or by a file of its own: the driver is not compiled yet while the other tests run. */
function usesDatabase(file: string): boolean {
  return /'(?:#tests\/support\/|better-sqlite3')/.test(readFileSync(path.join(root, file), 'utf8'))
}

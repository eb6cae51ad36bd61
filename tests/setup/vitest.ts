import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { TestUserConfig, TestProjectInlineConfiguration } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')
const CONTENT = 'tests/content.test.ts'
const FAULTS = 'tests/faults/**/*.test.ts'
const HOUSE = 'tests/house/**/*.test.ts'
const LONG_PROOFS = 'tests/**/*.prove.ts'
const SECOND = 1000
const MINUTE = 60 * SECOND

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

/**
 * The kinds of tests. A test that imports anything of `#tests/support/` meets a database and therefore runs on both;
 * `*.test.tsx` gets a document; the others run as they are.
 */
export const tests: TestUserConfig = {
  projects: [
    // Beside a compiler and a build five programs share two cores.
    project('unit', {
      include: plain.filter((file) => file.endsWith('.ts')),
      isolate: false,
      testTimeout: MINUTE,
    }),
    project('components', {
      include: plain.filter((file) => file.endsWith('.tsx')),
      environment: 'happy-dom',
      isolate: false,
      testTimeout: MINUTE,
    }),
    project('integration-sqlite', {
      include: integration,
      isolate: false,
      env: { ...environment, TEST_PROVIDER: 'sqlite' },
      globalSetup: 'tests/setup/template.ts',
    }),
    project('integration-postgresql', {
      include: integration,
      isolate: false,
      env: { ...environment, TEST_PROVIDER: 'postgresql' },
      globalSetup: ['tests/setup/postgres.mjs', 'tests/setup/template.ts'],
    }),
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

function usesDatabase(file: string): boolean {
  return readFileSync(path.join(root, file), 'utf8').includes("'#tests/support/")
}

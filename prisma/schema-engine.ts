import { existsSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'

export type Provider = 'sqlite' | 'postgresql'

const SCHEMA = 'prisma/schema.prisma'

/** The schema that the newest migrations lead to; written by `npm run migrate`, checked against real databases by a test. */
const SNAPSHOT = 'prisma/migrations/schema.snapshot.prisma'

/** The SQL that builds the schema in an empty database. */
export async function sqlFromNothing(provider: Provider, postgresUrl: string): Promise<string> {
  return difference(provider, postgresUrl, undefined, await readFile(SCHEMA, 'utf8'))
}

/** The SQL that leads from the newest migrations to the schema; empty text when they agree. */
export async function pendingSql(provider: Provider, postgresUrl: string): Promise<string> {
  const before = existsSync(SNAPSHOT) ? await readFile(SNAPSHOT, 'utf8') : undefined
  return difference(provider, postgresUrl, before, await readFile(SCHEMA, 'utf8'))
}

/** From now on the migrations are said to lead to the schema as it is. */
export async function keepSnapshot(): Promise<void> {
  await copyFile(SCHEMA, SNAPSHOT)
}

/**
 * Asks the schema engine's WebAssembly build, because the native one is downloaded from outside the package registry.
 * Compares two texts: reading PostgreSQL's catalogue through the adapter fails on its "char" type. It still wants a
 * PostgreSQL to connect to, any empty one.
 */
async function difference(
  provider: Provider,
  postgresUrl: string,
  from: string | undefined,
  to: string,
): Promise<string> {
  await startEngine()
  const file = (text: string) => ({
    path: 'schema.prisma',
    content: text.replace('provider = "sqlite"', `provider = "${provider}"`),
  })
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: [['schema.prisma', file(to).content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapterFor(provider, postgresUrl)),
  )
  const answer = await schemaEngine.diff({
    from: from === undefined ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [file(from)] },
    to: { tag: 'schemaDatamodel', files: [file(to)] },
    script: true,
    exitCode: false,
    filters: { externalTables: [], externalEnums: [] },
  })
  const script = answer.stdout ?? ''
  return /^(?:\s|--[^\n]*\n)*$/.test(`${script}\n`) ? '' : script
}

function adapterFor(provider: Provider, postgresUrl: string) {
  return provider === 'sqlite'
    ? new PrismaBetterSqlite3({ url: 'file::memory:' })
    : new PrismaPg({ connectionString: postgresUrl })
}

let started = false

async function startEngine(): Promise<void> {
  if (started) return
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    './schema_engine_bg.js': engine,
  })
  const start = instance.exports['__wbindgen_start']
  const glue: { __wbg_set_wasm?: (exports: WebAssembly.Exports) => void } = engine
  glue.__wbg_set_wasm?.(instance.exports)
  if (typeof start === 'function') Reflect.apply(start, undefined, [])
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (text: string) => {
        console.error(text)
      },
    },
  })
  started = true
}

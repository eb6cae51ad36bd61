import path from 'node:path'
import { z } from 'zod'
import { db } from '#app/platform/data/db.server.ts'
import { readMigrations } from '#app/platform/data/migrations.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Fault } from './fault-words.ts'

/** THE list of tables whose rows are evidence: nobody changes, removes or replaces them, also not by hand. */
const EVIDENCE_TABLES = [
  'AssignmentVersion',
  'AuditEvent',
  'Decision',
  'DecisionPublication',
  'DecisionRules',
  'DecisionUndo',
  'GradeCorrection',
  'KeyCorrection',
  'ListEntryWords',
  'QuizRemark',
  'RecommendationVersion',
] as const

/** The triggers of one table: SQLite has one for each thing that is refused, PostgreSQL one for several. */
const GUARDS = {
  sqlite: (table: string) => ['no_update', 'no_delete', table === 'AuditEvent' ? 'chain' : 'no_replace'],
  postgresql: (table: string) => ['append_only', 'no_truncate', ...(table === 'AuditEvent' ? ['chain'] : [])],
} as const

/** Every trigger that has to be there, by its table. */
export function expectedTriggers(): { table: string; name: string }[] {
  return EVIDENCE_TABLES.flatMap((table) =>
    GUARDS[env.provider](table).map((guard) => ({ table, name: `${table}_${guard}` })),
  )
}

type Found = { table: string; name: string; isOn: boolean; isOurs: boolean }

/** What is wrong with the triggers that guard the evidence: missing, switched off, or not the ones of the migrations. */
export async function triggerFaults(): Promise<Fault[]> {
  const migrations = await readMigrations(path.resolve('prisma/migrations', env.provider))
  const written = migrations.map(({ sql }) => sql).join('\n')
  const found = await (env.provider === 'sqlite' ? sqliteTriggers(written) : postgresTriggers(written))
  const expected = expectedTriggers()
  const there = new Map(found.map((trigger) => [`${trigger.table} ${trigger.name}`, trigger]))
  const names = new Set(expected.map(({ table, name }) => `${table} ${name}`))
  const tables = new Set<string>(EVIDENCE_TABLES)
  return [
    ...expected.flatMap(({ table, name }): Fault[] => {
      const trigger = there.get(`${table} ${name}`)
      if (!trigger) return [{ code: 'triggerGone', name }]
      if (!trigger.isOn) return [{ code: 'triggerOff', name }]
      return trigger.isOurs ? [] : [{ code: 'triggerChanged', name }]
    }),
    ...found
      .filter(({ table, name }) => tables.has(table) && !names.has(`${table} ${name}`))
      .filter(({ isOurs }) => !isOurs)
      .map(({ name }): Fault => ({ code: 'triggerAdded', name })),
  ]
}

const sqliteRow = z.object({ name: z.string(), table: z.string(), text: z.string() })

async function sqliteTriggers(written: string): Promise<Found[]> {
  const ours = new Map(
    [...written.matchAll(/CREATE TRIGGER "(\w+)"[\s\S]*?\bEND(?=;)/g)].map(([text, name = '']) => [
      name,
      plain(text),
    ]),
  )
  const rows: unknown = await db.$queryRawUnsafe(
    `SELECT name, tbl_name AS "table", sql AS "text" FROM sqlite_master WHERE type = 'trigger'`,
  )
  return z
    .array(sqliteRow)
    .parse(rows)
    .map(({ name, table, text }) => ({ name, table, isOn: true, isOurs: ours.get(name) === plain(text) }))
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const postgresRow = z.object({
  name: z.string(),
  table: z.string(),
  enabled: z.string(),
  kind: z.int(),
  function: z.string(),
  body: z.string(),
  always: z.boolean(),
})

/** PostgreSQL's bits: for each row 1, before 2, insert 4, delete 8, update 16, truncate 32. */
const KINDS: Readonly<Record<string, { kind: number; function: string }>> = {
  append_only: { kind: 27, function: 'refuse_change' },
  no_truncate: { kind: 34, function: 'refuse_change' },
  chain: { kind: 7, function: 'audit_chain' },
}

async function postgresTriggers(written: string): Promise<Found[]> {
  const bodies = new Map(
    [...written.matchAll(/FUNCTION "(\w+)"\(\) RETURNS trigger AS \$\$([\s\S]*?)\$\$/g)].map(
      ([, name = '', body = '']) => [name, plain(body)],
    ),
  )
  const made = new Set([...written.matchAll(/CREATE TRIGGER "(\w+)"/g)].map(([, name = '']) => name))
  const rows: unknown = await db.$queryRawUnsafe(
    `SELECT t.tgname AS "name", c.relname AS "table", t.tgenabled::text AS "enabled", t.tgtype::int AS "kind",
       p.proname AS "function", p.prosrc AS "body", (t.tgqual IS NULL AND t.tgattr::text = '') AS "always"
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace`,
  )
  return z
    .array(postgresRow)
    .parse(rows)
    .map(({ name, table, enabled, kind, function: called, body, always }) => {
      const guard = KINDS[name.slice(table.length + 1)]
      const isBody = bodies.get(called) === plain(body)
      const isGuard = guard?.kind === kind && guard.function === called && always
      return {
        name,
        table,
        isOn: enabled === 'O' || enabled === 'A',
        isOurs: made.has(name) && isBody && (guard === undefined || isGuard),
      }
    })
}

/** What the data base of a copy holds, counted in the copy's own moment. */
export type Facts = {
  mode: string | null
  databaseId: string | null
  migrations: { name: string; checksum: string }[]
  lastEvent: { seq: number; hash: string } | null
  tables: Record<string, number>
  /** Of the files that its rows tell of. */
  hashes: string[]
}

/** The same questions to both engines; `ask` answers their rows. */
export const QUESTIONS = {
  settings: `SELECT "key", "value" FROM "Setting" WHERE "key" IN ('mode', 'databaseId')`,
  migrations: `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
    WHERE finished_at IS NOT NULL ORDER BY migration_name`,
  lastEvent: `SELECT "seq", "hash" FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1`,
  files: `SELECT "sha256" AS hash FROM "StoredFile"`,
  forms: `SELECT "sha256" AS hash FROM "FileForm"`,
} as const

/** Prisma's own list of migrations is made anew by whoever restores. */
export const NOT_DATA = '_prisma_migrations'

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function otherRows(table: string): string {
  return `The table ${table} has other rows than the manifest says.`
}

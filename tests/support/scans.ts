import { readFileSync } from 'node:fs'
import { env } from '#app/platform/env.server.ts'
import { plansOf, type Run } from './driver.ts'
import { MAY_SCAN, STEADY } from './growth-table.ts'

const GROWING = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+) /gm)].flatMap(
  ([, model = '']) => (STEADY.includes(model) ? [] : [model]),
)

/** Which of the statements go through a whole table that grows. */
export function scansOf(runs: readonly Run[]): string[] {
  if (env.provider !== 'sqlite') return []
  return plansOf(runs).flatMap(({ sql, steps }) => {
    const tables = steps.flatMap((step) => tableIn(sql, /^SCAN (?:main\.)?(\w+)/.exec(step)?.[1] ?? ''))
    return tables
      .filter((table) => !MAY_SCAN.some((may) => may.table === table && may.statement.test(sql)))
      .map((table) => `${table}: ${sql.replace(/\s+/g, ' ')}`)
  })
}

/** The table that grows which a plan names so, by itself or by its short name in the statement. */
function tableIn(sql: string, name: string): string[] {
  const tables = GROWING.filter(
    (table) => table === name || new RegExp(`["\`]${table}["\`] (?:AS )?["\`]?${name}\\b`).test(sql),
  )
  return name === '' ? [] : tables
}

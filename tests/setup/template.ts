import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { addressOf, postgresCommand } from './postgres-command.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated database that is copied: SQLite's file or the name of PostgreSQL's database. */
    template: string
    /** Where the copies' files lie. */
    place: string
  }
}

/**
 * Vitest's global setup where tests meet a database: migrates once for the run what is then copied. It is made anew for every run, so no change of the migrations can leave an old one behind. Nothing but the migrations has
 * touched it: what an installation draws or claims for itself at its first start is in no copy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const provider = project.config.env.TEST_PROVIDER === 'postgresql' ? 'postgresql' : 'sqlite'
  const place = mkdtempSync(path.join(os.tmpdir(), 'aksis-databases-'))
  const made = provider === 'postgresql' ? await postgresTemplate() : sqliteTemplate(place)
  await applyMigrations(made.url, await readMigrations(`prisma/migrations/${provider}`))
  project.provide('template', made.template)
  project.provide('place', place)
  return async () => {
    await made.remove?.()
    rmSync(place, { recursive: true, force: true })
  }
}

type Made = { url: string; template: string; remove?: () => Promise<void> }

function sqliteTemplate(place: string): Made {
  const file = path.join(place, 'template.db')
  return { url: `file:${file}`, template: file }
}

async function postgresTemplate(): Promise<Made> {
  const name = `template_${randomBytes(6).toString('hex')}`
  await postgresCommand(`CREATE DATABASE ${name}`)
  return {
    url: addressOf(name),
    template: name,
    async remove() {
      const all = await postgresCommand(`SELECT datname FROM pg_database WHERE datname LIKE '${name}%'`)
      for (const { datname } of all) await postgresCommand(`DROP DATABASE ${String(datname)} WITH (FORCE)`)
    },
  }
}

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import { addressOf, postgresCommand } from './postgres-command.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated database that each test file copies: SQLite's file or the name of PostgreSQL's database. */
    template: string
  }
}

/**
 * Vitest's global setup where tests meet a database: migrates once for the run what each test file then copies. It is
 * made anew for every run, so no change of the migrations can leave an old one behind. Nothing but the migrations has
 * touched it: what an installation draws or claims for itself at its first start is in no copy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const provider = project.config.env.TEST_PROVIDER === 'postgresql' ? 'postgresql' : 'sqlite'
  const made = provider === 'postgresql' ? await postgresTemplate() : sqliteTemplate()
  await applyMigrations(made.url, await readMigrations(`prisma/migrations/${provider}`))
  project.provide('template', made.template)
  return made.remove
}

type Made = { url: string; template: string; remove: () => Promise<void> }

function sqliteTemplate(): Made {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-template-'))
  const file = path.join(folder, 'template.db')
  return {
    url: `file:${file}`,
    template: file,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function postgresTemplate(): Promise<Made> {
  const name = `template_${randomBytes(6).toString('hex')}`
  await postgresCommand(`CREATE DATABASE ${name}`)
  return {
    url: addressOf(name),
    template: name,
    remove: () => postgresCommand(`DROP DATABASE ${name} WITH (FORCE)`),
  }
}

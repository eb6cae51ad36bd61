// Writes the next migration for both databases from the schema:  npm run migrate -- name_of_change
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startPostgres } from '#tests/setup/postgres.mjs'
import { keepSnapshot, pendingSql, type Provider } from './schema-engine.ts'

const PROVIDERS: Provider[] = ['sqlite', 'postgresql']

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run migrate -- name_of_change   (lower case, digits, underscores)')
  process.exit(2)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const postgres = await startPostgres()
try {
  for (const provider of PROVIDERS) {
    const sql = await pendingSql(provider, postgres.url)
    if (sql === '') {
      console.log(`${provider}: migrations and schema agree`)
      continue
    }
    const folder = path.join('prisma/migrations', provider, `${stamp}_${name}`)
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'migration.sql'), sql)
    console.log(`${provider}: wrote ${folder}`)
  }
  await keepSnapshot()
} finally {
  await postgres.stop()
}

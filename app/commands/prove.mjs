// `npm run prove`: the long proofs (minutes to hours), which `npm test` runs in short form.
import { fail, run, tool } from './command.mjs'
import { buildIfNeeded, ensureChromium, ensureFirefox, installPackages, prepareClients } from './prepare.mjs'

/** What `npm test` does in one random order a page. */
const ORDERS = '200'
/** Files of `npm test` with a long form; on PostgreSQL all of them are run, the doors' too. */
const LONG = [
  'tests/list-and-page',
  'tests/reading-pages',
  'tests/many-hand-ins',
  'cohorts/progress-count',
  'decisions/deciding',
  'quiz-analysis/kept-counts',
  'data/gate',
]
/** The same of those that meet no database. */
const LONG_PLAIN = [
  'mdx/lost-words',
  'exporting/layout',
  'paste/from-html',
  'spreadsheet/read-spreadsheet',
  'quizzes/write-gift',
  'reading/attacks',
]

async function prove() {
  await installPackages()
  prepareClients()
  await buildIfNeeded()
  const filters = process.argv.slice(2)
  // `npm run prove -- typed` proves only that nothing typed is lost, in a real browser.
  if (!filters.includes('typed')) {
    const env = { FIREFOX_PATH: await firefox() }
    await run(process.execPath, [tool('vitest/vitest.mjs'), 'run', '--project', 'prove', ...filters], { env })
  }
  if (filters.length === 0) {
    const env = { TEST_LONG: '1' }
    const postgres = ['--project', 'integration-postgresql', '--project', 'database-postgresql']
    const sqlite = ['--project', 'integration-sqlite', '--project', 'database-sqlite', ...LONG]
    const plain = ['--project', 'unit', '--project', 'components', ...LONG_PLAIN]
    for (const chosen of [plain, sqlite, postgres])
      await run(process.execPath, [tool('vitest/vitest.mjs'), 'run', ...chosen], { env })
  }
  if (filters.length > 0 && !filters.includes('typed')) return
  const config = ['--config', 'tests/e2e/playwright.config.ts']
  // The end that `npm test` sets to its browsers is not for 200 orders.
  const browser = [tool('@playwright/test/cli.js'), 'test', ...config, '--global-timeout', '0']
  const env = { CHROMIUM_PATH: await ensureChromium() }
  if (filters.length === 0)
    await run(process.execPath, [...browser, '--grep-invert', 'whatever happens'], {
      env: { ...env, TEST_LONG: '1' },
    })
  await run(process.execPath, [...browser, 'typed.spec'], {
    env: { ...env, ORDERS: process.env.ORDERS ?? ORDERS },
  })
}

/** `npm run prove -- firefox` walks the chain in it. */
async function firefox() {
  const found = await ensureFirefox()
  if (!found)
    console.log('There is no Firefox here, so nobody walks in it: install one, or name it in FIREFOX_PATH.')
  return found ?? ''
}

await prove().catch(fail)

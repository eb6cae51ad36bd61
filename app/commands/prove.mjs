// `npm run prove`: the long proofs (minutes to hours), which `npm test` runs in short form.
import { fail, run, tool } from './command.mjs'
import { buildIfNeeded, ensureChromium, installPackages, prepareClients } from './prepare.mjs'

/** What `npm test` does in 20 random orders. */
const ORDERS = '200'
/** Files of `npm test` with a long form. */
const LONG = ['tests/list-and-page', 'decisions/deciding']

async function prove() {
  await installPackages()
  prepareClients()
  await buildIfNeeded()
  const filters = process.argv.slice(2)
  // `npm run prove -- typed` proves only that nothing typed is lost, in a real browser.
  if (!filters.includes('typed'))
    await run(process.execPath, [tool('vitest/vitest.mjs'), 'run', '--project', 'prove', ...filters])
  if (filters.length === 0) {
    const both = ['--project', 'integration-sqlite', '--project', 'integration-postgresql']
    await run(process.execPath, [tool('vitest/vitest.mjs'), 'run', ...both, ...LONG], {
      env: { TEST_LONG: '1' },
    })
  }
  if (filters.length > 0 && !filters.includes('typed')) return
  const browser = [tool('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts']
  const env = { CHROMIUM_PATH: await ensureChromium() }
  if (filters.length === 0) await run(process.execPath, [...browser, '--grep', '@long'], { env })
  // The end that `npm test` sets to its browsers is not for 200 orders.
  await run(process.execPath, [...browser, '--global-timeout', '0', 'typed.spec'], {
    env: { ...env, ORDERS: process.env.ORDERS ?? ORDERS },
  })
}

await prove().catch(fail)

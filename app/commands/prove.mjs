// `npm run prove`: the long proofs (minutes to hours), which `npm test` runs in short form.
import { fail, run, tool } from './command.mjs'
import { buildIfNeeded, ensureChromium, installPackages, prepareClients } from './prepare.mjs'

/** What `npm test` does in 20 random orders. */
const ORDERS = '200'

async function prove() {
  await installPackages()
  prepareClients()
  await buildIfNeeded()
  const filters = process.argv.slice(2)
  // `npm run prove -- typed` proves only that nothing typed is lost, in a real browser.
  if (!filters.includes('typed'))
    await run(process.execPath, [tool('vitest/vitest.mjs'), 'run', '--project', 'prove', ...filters])
  if (filters.length > 0 && !filters.includes('typed')) return
  const browser = [tool('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts']
  await run(process.execPath, [...browser, 'typed.spec'], {
    env: { ORDERS: process.env.ORDERS ?? ORDERS, CHROMIUM_PATH: await ensureChromium() },
  })
}

await prove().catch(fail)

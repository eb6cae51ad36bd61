import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { ORIGIN, PORT } from './address.ts'

const root = path.resolve(import.meta.dirname, '../..')
const data = path.join(process.env.TEST_SCRATCH ?? path.join(root, 'test-results'), 'e2e-data')
const SECOND = 1000
const MINUTE = 60 * SECOND

/** Without these Chromium looks for its maker's servers at every start, which a closed network refuses. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
]
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: root,
  testMatch: 'tests/e2e/**/*.spec.ts',
  outputDir: path.join(root, 'test-results/e2e'),
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  retries: 0,
  // They wait for slow lines and pauses much of the time: three leave a third of two cores idle, six end no sooner.
  workers: 4,
  timeout: 2 * MINUTE,
  globalTimeout: 20 * MINUTE,
  expect: { timeout: 10 * SECOND },
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    baseURL: ORIGIN,
    actionTimeout: 15 * SECOND,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    // Recording every step costs a fifth of the stage; `-- --trace on` records when one is looked for.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium's sandbox does not work for root, and CI often is root.
      args: isRoot ? [...QUIET, '--no-sandbox'] : QUIET,
    },
  },
  webServer: {
    command: `node tests/setup/fresh-data.mjs && exec node build/server/index.js`,
    cwd: root,
    url: `${ORIGIN}/sehat`,
    timeout: 2 * MINUTE,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10 * SECOND },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      NODE_ENV: 'production',
      AKSIS_MODE: 'demo',
      AKSIS_ORIGIN: ORIGIN,
      PORT,
      DATA_DIR: data,
      DATABASE_URL: `file:${path.join(data, 'aksis.db')}`,
      LOG_LEVEL: 'warn',
    },
  },
})

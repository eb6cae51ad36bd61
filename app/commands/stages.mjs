// The stages of `npm test`: what runs, what it may count, how long it may take.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root, tool } from './command.mjs'

const MINUTE = 60_000
const REPORTS = path.join(root, 'test-results')
const node = process.execPath
const DATABASES = ['sqlite', 'postgresql'].flatMap((name) => [`integration-${name}`, `database-${name}`])

/**
 * Stages of one lane follow each other; lanes of one round run side by side; rounds follow each other. In a fresh clone
 * a package is compiled beside the first round, so what needs no database runs there. The browsers run alone: what people
 * do in them is measured in tenths of a second. `patient`: takes the cores when the others wait.
 */
export const rounds = [
  [
    [
      stage('lint', node, [tool('oxlint/bin/oxlint')]),
      vitest('unit', ['unit', 'components']),
      vitest('content', ['content']),
    ],
    [
      stage('directions', node, ['app/commands/directions.mjs']),
      stage('types', node, [tool('typescript-native/bin/tsc'), '--noEmit', '--pretty', 'false']),
      stage('build', node, ['app/commands/build.mjs', '--uncompiled'], { limit: 10 * MINUTE }),
      stage('sample', node, [tool('tsx/dist/cli.mjs'), 'tests/setup/sample.ts']),
    ],
  ],
  [[vitest('integration', DATABASES, 20 * MINUTE)]],
  [[playwright()]],
  // The faults wait most of their time; a server that gets no turn meanwhile answers 503, as it should.
  [
    [vitest('faults', ['faults'], 10 * MINUTE)],
    [{ ...vitest('house', ['house'], 15 * MINUTE), patient: true }],
  ],
]

function stage(
  name,
  program,
  args,
  { limit = 5 * MINUTE, env = {}, takesFilters = false, count = countOne } = {},
) {
  return { name, program, args, limit, env, takesFilters, count }
}

function vitest(name, projects, limit = 10 * MINUTE) {
  const report = path.join(REPORTS, `${name}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const args = [tool('vitest/vitest.mjs'), 'run', ...chosen, '--reporter=dot', '--reporter=json']
  return stage(name, node, [...args, `--outputFile.json=${report}`], {
    limit,
    // Its own, not the one of whoever started us.
    env: { NODE_ENV: 'test' },
    takesFilters: true,
    count: (ended) =>
      countReport(report, ended, (found) => ({
        passed: found.numPassedTests,
        // A file that could not even be loaded has no tests to fail.
        failed: found.numFailedTests + found.testResults.filter(isBrokenFile).length,
        skipped: found.numPendingTests + found.numTodoTests,
      })),
    report,
  })
}

function isBrokenFile(file) {
  return file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')
}

function playwright() {
  const report = path.join(REPORTS, 'e2e.json')
  const args = [
    tool('@playwright/test/cli.js'),
    'test',
    '--config',
    'tests/e2e/playwright.config.ts',
    '--grep-invert',
    '@long',
  ]
  return stage('e2e', node, args, {
    limit: 22 * MINUTE,
    env: { E2E_REPORT: report },
    takesFilters: true,
    count: (ended) =>
      countReport(report, ended, ({ stats, errors }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
        skipped: stats.skipped,
      })),
    report,
  })
}

function countOne({ code }) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** Counts from a report; a program that ended badly has failed at least once, whatever it reported. */
function countReport(report, ended, read) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const counts = read(JSON.parse(readFileSync(report, 'utf8')))
  return ended.code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) }
}

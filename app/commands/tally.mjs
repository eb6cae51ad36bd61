// What `npm test` says at its end: a table of its stages, then one line that counts them all.

/** One line a stage, in the order in which they ended, and what the whole took; times in milliseconds. */
export function closingTable(rows, wall) {
  const cells = [['stage', 'passed', 'failed', 'skipped', 'seconds'], ...rows.map(cellsOf)]
  const lines = cells.map(([name, ...figures]) =>
    [name.padEnd(12), ...figures.map((figure) => figure.padStart(8))].join(' '),
  )
  return [...lines, `${'wall time'.padEnd(12)} ${seconds(wall).padStart(35)}`].join('\n')
}

function cellsOf({ name, counts, took }) {
  return [name, String(counts.passed), String(counts.failed), String(counts.skipped), seconds(took)]
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(0)
}

/** Also true where stages ran and every test of theirs was filtered out or skipped. */
export function isEmpty(rows) {
  return rows.every(({ counts }) => counts.passed + counts.failed === 0)
}

/** All stages together. Where no test ran something is wrong, so that counts as one failure. */
export function totalOf(rows) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { counts } of rows) for (const kind of Object.keys(total)) total[kind] += counts[kind]
  return isEmpty(rows) ? { ...total, failed: 1 } : total
}

/** The last line of all, which others read: its form never changes. */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { HOUSE, LENT } from './house-rules.data.ts'
import house from './house-rules.mjs'

const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'aksis-lint-')))
const cases = [...HOUSE, ...LENT].map((each, index) => ({
  ...each,
  refused: each.refused.map((file) => write(file, index, each.lines)),
  letOff: each.letOff.map((file) => write(file, index, each.lines)),
}))
const complaints = lint()

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('lint, as this project has set it up', () => {
  it.each(cases.filter(({ refused }) => refused.length > 0))(
    'refuses every line of $lines ($rule)',
    ({ rule, lines, refused }) => {
      const all = lines.map((_, line) => line + 1)
      expect(refused.map((file) => [file, linesOf(rule, file)])).toEqual(refused.map((file) => [file, all]))
    },
  )

  it.each(cases.filter(({ letOff }) => letOff.length > 0))(
    'lets $letOff off $lines ($rule)',
    ({ rule, letOff }) => {
      expect(letOff.filter((file) => linesOf(rule, file).length > 0)).toEqual([])
    },
  )

  it('is asked about every rule of this house', () => {
    const asked = new Set(HOUSE.filter(({ refused }) => refused.length > 0).map(({ rule }) => rule))
    expect([...asked].sort()).toEqual(
      Object.keys(house.rules)
        .map((name) => `house(${name})`)
        .sort(),
    )
  })
})

/** Writes the lines into a file of its own in the same place, or into the very file where a place is one. */
function write(place: string, index: number, lines: readonly string[]): string {
  const file = place.replace(/(?<=^|\/)x(?=\.)/, `x${index}`)
  const whole = path.join(folder, file)
  if (existsSync(whole)) throw new Error(`Two cases write ${file}.`)
  mkdirSync(path.dirname(whole), { recursive: true })
  writeFileSync(whole, lines.join('\n'))
  return file
}

/** The real program with the real settings, once, over a folder laid out like the project. */
function lint() {
  for (const file of ['.oxlintrc.json', 'app/commands/house-rules.mjs', 'app/commands/command.mjs']) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    cpSync(file, path.join(folder, file))
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction')
  const compilerOptions = {
    strict: true,
    target: 'es2022',
    module: 'esnext',
    jsx: 'react-jsx',
    types: [],
    noEmit: true,
  }
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['node_modules/oxlint/bin/oxlint', '--format=json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (status !== 1) throw new Error(`lint ended with ${status}: ${stdout}${stderr}`)
  const report: { diagnostics: Complaint[] } = JSON.parse(stdout)
  return report.diagnostics
}

type Complaint = { code?: string; filename: string; labels: { span: { line: number } }[] }

function linesOf(rule: string, file: string): number[] {
  const ours = complaints.filter(({ code = '', filename }) => code === rule && filename === file)
  return [...new Set(ours.flatMap(({ labels }) => labels.slice(0, 1).map(({ span }) => span.line)))].sort()
}

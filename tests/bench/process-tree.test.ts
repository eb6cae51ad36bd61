import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseStat, processorTime } from './process-tree.ts'

type Sample = { pid: number; parent: number; ticks: [number, number, number, number]; name?: string }

function stat({ pid, parent, ticks, name = 'node' }: Sample): string {
  return `${pid} (${name}) S ${parent} 1 1 0 -1 4194304 101 7 8 9 ${ticks.join(' ')} 20 0 11 0 99277 3133440\n`
}

function procOf(processes: readonly Sample[]): string {
  const proc = mkdtempSync(path.join(os.tmpdir(), 'aksis-proc-'))
  onTestFinished(() => rmSync(proc, { recursive: true }))
  for (const sample of processes) {
    mkdirSync(path.join(proc, String(sample.pid)))
    writeFileSync(path.join(proc, String(sample.pid), 'stat'), stat(sample))
  }
  mkdirSync(path.join(proc, 'sys'))
  return proc
}

test('a name with parentheses and numbers shifts no field', () => {
  const line = stat({ pid: 7, parent: 3, ticks: [10, 20, 300, 4000], name: 'a) R 1 (2 3' })
  expect(parseStat(line)).toEqual({ pid: 7, parent: 3, ticks: 4330 })
})

test('the whole tree counts, in any order of numbers, and nobody beside it', () => {
  const proc = procOf([
    { pid: 50, parent: 1, ticks: [10, 5, 0, 0] },
    { pid: 12, parent: 90, ticks: [1, 0, 0, 0] },
    { pid: 90, parent: 50, ticks: [2, 2, 7, 3] },
    { pid: 51, parent: 1, ticks: [1000, 0, 0, 0] },
    { pid: 52, parent: 51, ticks: [1000, 0, 0, 0] },
  ])
  expect(processorTime(50, proc)).toBe(300)
})

test('a process that is gone has no figure', () => {
  const proc = procOf([{ pid: 51, parent: 50, ticks: [1, 1, 0, 0] }])
  expect(() => processorTime(50, proc)).toThrow('Process 50 is gone.')
})

test.runIf(process.platform === 'linux')('what this process takes is seen', () => {
  const before = processorTime(process.pid)
  const own = process.cpuUsage()
  let sum = 0
  while (process.cpuUsage(own).user < 100_000) sum += Math.sqrt(sum + 1)
  expect(processorTime(process.pid) - before).toBeGreaterThanOrEqual(80)
})

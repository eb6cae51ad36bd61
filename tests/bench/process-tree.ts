import { readdirSync, readFileSync } from 'node:fs'

/** Linux reports processor time in hundredths of a second to every program, whatever the kernel counts in. */
const TICKS_PER_SECOND = 100
const MILLISECONDS = 1000

type Process = { pid: number; parent: number; ticks: number }

/**
 * Milliseconds of processor time, user and system, that a process and all its descendants have taken so far. What its
 * ended children took is in it too, once they were waited for.
 */
export function processorTime(root: number, proc = '/proc'): number {
  const all = readdirSync(proc)
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(`${proc}/${name}/stat`) ?? [])
  const family = all.filter(({ pid }) => pid === root)
  if (family.length === 0) throw new Error(`Process ${root} is gone.`)
  // Grows while it is walked: a child found now brings its own children next.
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid))
  return (family.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND) * MILLISECONDS
}

function readProcess(file: string): Process | null {
  try {
    return parseStat(readFileSync(file, 'utf8'))
  } catch {
    // It ended between the list and the look.
    return null
  }
}

/** One line of /proc/PID/stat. The name in parentheses may hold spaces and parentheses of its own. */
export function parseStat(line: string): Process {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  // The state is the third field in the manual's count and the first here: parent 4, utime 14, stime 15, then the children's.
  const field = (number: number) => Number(fields[number - 3])
  return {
    pid: Number.parseInt(line, 10),
    parent: field(4),
    ticks: field(14) + field(15) + field(16) + field(17),
  }
}

import pLimit from 'p-limit'
import type { Language } from '#app/platform/say/language.ts'
import { startWorker, type CompilerWorker } from './compiler-worker.server.ts'
import { faultsOf, type Fault, type Finding } from './faults.ts'
import type { Refused, Reviewed } from './losses.ts'
import type { Media } from './media.ts'
import type { CompilerTask } from './worker.ts'

export type WrittenJob = { source: string; mark: string; language: Language }
export type RestrictedJob = { source: string; files: Media; language: Language }
export type RestrictedResult =
  ({ ok: true } & Reviewed) | { ok: false; faults: Fault[]; links: Refused['links'] }

/** Jobs that may be with the one worker or wait for it; the next one is told that the compiler is busy. */
export const MAX_WAITING = 20

let worker: Promise<CompilerWorker> | undefined
const alone = pLimit(1)

/**
 * Compiles text written in the studio. `files` are the module's media by name. Never evaluates the text and
 * never throws for what it says: the answer is a document, or faults with line, column and a sentence.
 */
export async function compileRestricted({
  source,
  files,
  language,
}: RestrictedJob): Promise<RestrictedResult> {
  return compileInTurn({ grammar: 'mdx', source, files }, language)
}

/**
 * Compiles what a person wrote in plain Markdown, as safely as `compileRestricted` a lesson. `mark` (letters and digits)
 * becomes part of the ids of its notes, so that two texts on one page share none.
 */
export async function compileWritten({ source, mark, language }: WrittenJob): Promise<RestrictedResult> {
  return compileInTurn({ grammar: 'plain', source, mark }, language)
}

async function compileInTurn(task: CompilerTask, language: Language): Promise<RestrictedResult> {
  const busy = alone.activeCount + alone.pendingCount >= MAX_WAITING
  const result = busy ? 'busy' : await alone(() => runOne(task))
  if (typeof result === 'string') return refused([{ line: 1, column: 1, code: result }], language)
  return result.ok ? result : refused(result.findings, language, result.links)
}

/** Ends the compiler's worker; the next job starts a new one. */
export async function stopCompiler(): Promise<void> {
  const running = worker
  worker = undefined
  await (await running?.catch(() => undefined))?.stop()
}

async function runOne(task: CompilerTask) {
  const running = worker ?? startWorker()
  worker = running
  try {
    const compiler = await running
    const result = await compiler.run(task)
    if (!compiler.alive() && worker === running) worker = undefined
    return result
  } catch (error) {
    // A worker that did not start is not kept: the next job tries again.
    if (worker === running) worker = undefined
    throw error
  }
}

function refused(
  findings: readonly Finding[],
  language: Language,
  links: Refused['links'] = [],
): RestrictedResult {
  return { ok: false, faults: faultsOf(findings, language), links }
}

import type { CompiledDocument } from './blocks.ts'
import type { Drawings } from './drawings.ts'
import { FindingError, type Finding } from './faults.ts'
import { guard } from './guard.ts'
import { hastOf, parseMdx } from './markdown.ts'
import { precheck } from './precheck.ts'
import { renderDocument } from './render.ts'
import { syntaxFinding } from './syntax-fault.ts'

export type Compiled = { ok: true; document: CompiledDocument } | { ok: false; findings: Finding[] }

/**
 * The compiler for text of the studio: look → parse → guard → draw. Nothing is evaluated. Runs in the worker,
 * because a parser can be kept busy for seconds by a few thousand characters.
 */
export function compileText(text: string, files: Drawings): Compiled {
  const source = text.replaceAll('\r\n', '\n')
  try {
    const early = precheck(source)
    if (early.length > 0) return { ok: false, findings: early }
    const root = parseMdx(source)
    const findings = guard(root, files, 'restricted')
    if (findings.length > 0) return { ok: false, findings }
    return { ok: true, document: renderDocument(hastOf(root), files) }
  } catch (error) {
    const finding = error instanceof FindingError ? error.finding : syntaxFinding(error, source)
    return { ok: false, findings: [finding] }
  }
}

import type { Root } from 'mdast'
import type { Drawings } from './drawings.ts'
import { FindingError, type Finding } from './faults.ts'
import { guard } from './guard.ts'
import { showAsTyped } from './as-typed.ts'
import { review, reviewed, type Reviewed } from './losses.ts'
import { HAST_OPTIONS, hastOf, parseMdx, parsePlain } from './markdown.ts'
import { precheck } from './precheck.ts'
import { renderDocument } from './render.ts'
import { syntaxFinding } from './syntax-fault.ts'

export type Compiled = ({ ok: true } & Reviewed) | { ok: false; findings: Finding[] }

/**
 * The compiler for text of the studio: look → parse → guard → draw. Nothing is evaluated. Runs in the worker,
 * because a parser can be kept busy for seconds by a few thousand characters.
 */
export function compileText(text: string, files: Drawings): Compiled {
  return compiled(text, files, parseMdx, (root, source) => {
    return reviewed(review(root, source), renderDocument(hastOf(root), files))
  })
}

/**
 * The compiler for what people write in plain Markdown, on the same way. What Markdown cannot show here stands on the
 * page as it was typed. `mark` keeps the ids of several texts on one page apart.
 */
export function compilePlain(text: string, mark: string): Compiled {
  return compiled(text, {}, plainTree, (root) => {
    const nodes = hastOf(root, `${HAST_OPTIONS.clobberPrefix}${mark}-`)
    return { document: renderDocument(nodes, {}, { headingIds: false }), losses: [], links: [] }
  })
}

function plainTree(source: string): Root {
  const root = parsePlain(source)
  showAsTyped(root, source)
  return root
}

function compiled(
  text: string,
  files: Drawings,
  parse: (source: string) => Root,
  draw: (root: Root, source: string) => Reviewed,
): Compiled {
  const source = text.replaceAll('\r\n', '\n')
  try {
    const early = precheck(source)
    if (early.length > 0) return { ok: false, findings: early }
    const root = parse(source)
    const findings = guard(root, files, 'restricted')
    if (findings.length > 0) return { ok: false, findings }
    return { ok: true, ...draw(root, source) }
  } catch (error) {
    const finding = error instanceof FindingError ? error.finding : syntaxFinding(error, source)
    return { ok: false, findings: [finding] }
  }
}

import type { Root } from 'mdast'
import { replaceHiddenSigns } from '#app/platform/say/hidden-signs.ts'
import type { Media } from './media.ts'
import { everyFault } from './every-fault.ts'
import { FindingError, type Finding } from './faults.ts'
import { guard } from './guard.ts'
import { showAsTyped } from './as-typed.ts'
import { review, reviewed, type Refused, type Reviewed } from './losses.ts'
import { HAST_OPTIONS, hastOf, parseMdx, parsePlain } from './markdown.ts'
import { precheck } from './precheck.ts'
import { renderDocument } from './render.ts'
import { syntaxFinding } from './syntax-fault.ts'

export type Compiled = ({ ok: true } & Reviewed) | Refused

/**
 * The compiler for text of the studio: look → parse → guard → draw. Nothing is evaluated. Runs in the worker,
 * because a parser can be kept busy for seconds by a few thousand characters.
 */
export function compileText(text: string, files: Media): Compiled {
  return compiled(text, (source, early) => {
    if (early.some(({ code }) => code !== 'character')) return refused(early)
    const seen = replaceHiddenSigns(source, () => '')
    const root = parsed(seen)
    if (!root) {
      const told = everyFault(seen, files, 'restricted')
      return refused([...early, ...told.findings], told.links)
    }
    const found = [...early, ...guard(root, files, 'restricted')]
    const told = review(root, seen)
    if (found.length > 0) return refused([...found, ...told.losses], told.links)
    return { ok: true, ...reviewed(told, renderDocument(hastOf(root), files)) }
  })
}

/** Nothing when the parser has stopped at a fault of syntax. */
function parsed(source: string): Root | null {
  try {
    return parseMdx(source)
  } catch (error) {
    if (error instanceof RangeError) throw error
    return null
  }
}

/**
 * The compiler for what people write in plain Markdown, on the same way. What Markdown cannot show here stands on the
 * page as it was typed. `mark` keeps the ids of several texts on one page apart.
 */
export function compilePlain(text: string, mark: string): Compiled {
  return compiled(text, (source, early) => {
    if (early.length > 0) return refused(early)
    const root = parsePlain(source)
    showAsTyped(root, source)
    const findings = guard(root, {}, 'restricted')
    if (findings.length > 0) return refused(findings)
    const nodes = hastOf(root, `${HAST_OPTIONS.clobberPrefix}${mark}-`)
    return { ok: true, document: renderDocument(nodes, {}, { headingIds: false }), losses: [], links: [] }
  })
}

/** `early`: what was seen before any parser has looked. */
function compiled(text: string, compile: (source: string, early: Finding[]) => Compiled): Compiled {
  const source = text.replaceAll('\r\n', '\n')
  try {
    return compile(source, precheck(source))
  } catch (error) {
    const finding = error instanceof FindingError ? error.finding : syntaxFinding(error, source)
    return refused([finding])
  }
}

function refused(findings: Finding[], links: Refused['links'] = []): Refused {
  return { ok: false, findings, links }
}

import type { Language } from '#app/platform/say/language.ts'
import { replaceHiddenSigns } from '#app/platform/say/hidden-signs.ts'
import { bundleContent } from './content-bundle.server.ts'
import { evaluateContent } from './content-evaluate.server.ts'
import type { Media } from './media.ts'
import { faultsOf, FindingError, type Fault, type Finding } from './faults.ts'
import { readFrontMatter } from './front-matter.server.ts'
import { reviewed, type Refused, type Reviewed } from './losses.ts'
import { hiddenCharacters } from './precheck.ts'
import { renderDocument } from './render.ts'

/**
 * `files`: the module's other files and media by name (drawings as text). `path` names the file in messages. `language`:
 * of the messages. `written`: of the text itself, and so of the words that its blocks bring.
 */
export type ContentJob = {
  path: string
  source: string
  files: Media
  language?: Language
  written?: Language
}
export type ContentResult =
  ({ ok: true; frontMatter: unknown } & Reviewed) | { ok: false; faults: Fault[]; links: Refused['links'] }

/**
 * Compiles a content file of the repository: full MDX, reviewed like code, evaluated here on the server only.
 * Never give it text from a browser. Faults carry lines of the whole file, front matter included.
 */
export async function compileContent({
  path,
  source,
  files,
  language = 'id',
  written = 'id',
}: ContentJob): Promise<ContentResult> {
  const hidden = hiddenCharacters(source.replace(/^\ufeff/, ''))
  const frontMatter = readFrontMatter(source)
  if (!frontMatter.ok)
    return { ok: false, faults: faultsOf([...hidden, frontMatter.finding], language), links: [] }
  const seen = hidden.length > 0 ? replaceHiddenSigns(source, () => '') : source
  const bundle = await bundleContent(seen, files)
  const found = bundle.ok ? bundle.review.losses : bundle.findings
  const { links } = bundle.ok ? bundle.review : bundle
  if (!bundle.ok || hidden.length > 0)
    return { ok: false, faults: faultsOf([...hidden, ...found], language), links }
  try {
    const document = renderDocument(evaluateContent(path, bundle.code), files, { written })
    return { ok: true, frontMatter: frontMatter.data, ...reviewed(bundle.review, document) }
  } catch (error) {
    return { ok: false, faults: faultsOf([findingOf(error)], language), links }
  }
}

function findingOf(error: unknown): Finding {
  if (error instanceof FindingError) return error.finding
  const detail = error instanceof Error || isErrorLike(error) ? error.message : String(error)
  return { line: 1, column: 1, code: 'evaluation', words: { detail } }
}

/** An error made inside the evaluated file belongs to another realm: it is no instance of our Error. */
function isErrorLike(error: unknown): error is { message: string } {
  return (
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
  )
}

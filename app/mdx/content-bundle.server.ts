import type { Plugin } from 'esbuild'
import type { Root } from 'mdast'
import nodePath from 'node:path'
import remarkGfm from 'remark-gfm'
import type { PluggableList } from 'unified'
import { visit } from 'unist-util-visit'
import { everyFault } from './every-fault.ts'
import { quoted, type Finding } from './faults.ts'
import { CLOSED_ENGINES, withoutFrontMatter } from './front-matter.server.ts'
import { guard } from './guard.ts'
import { GFM, keepLittleTagsInLines, lessonSyntax } from './lesson-syntax.ts'
import { HAST_OPTIONS, unravel } from './markdown.ts'
import type { Media } from './media.ts'
import { review, type Refused, type Review } from './losses.ts'
import { syntaxFinding } from './syntax-fault.ts'

export type Bundle = { ok: true; code: string; review: Review } | Refused

type MdxOptions = { remarkPlugins?: PluggableList }

/** Imports a content file may write; the bundler itself adds the JSX runtime. */
const RUNTIME = /^react(?:\/jsx-runtime)?$/

/** Compiles one content file to a script with mdx-bundler; whatever is wrong comes back as findings. */
export async function bundleContent(source: string, files: Media): Promise<Bundle> {
  const findings: Finding[] = []
  const seen: Review = { losses: [], links: [] }
  try {
    // Loaded with the first file that is not in the cache yet.
    const { bundleMDX } = await import('mdx-bundler')
    const { code } = await bundleMDX({
      source,
      files: importable(files),
      // A folder that does not exist, so that nothing but the given files can be reached.
      cwd: nodePath.resolve('/__content__'),
      grayMatterOptions: (options) => ({ ...options, language: 'yaml', engines: CLOSED_ENGINES }),
      mdxOptions: (options: MdxOptions) => ({
        ...options,
        remarkPlugins: [...(options.remarkPlugins ?? []), ...plugins(files, source, findings, seen)],
        remarkRehypeOptions: HAST_OPTIONS,
        tableCellAlignToStyle: false,
      }),
      esbuildOptions: (options) => ({
        ...options,
        absWorkingDir: process.cwd(),
        logLevel: 'silent',
        target: 'node20',
        plugins: [onlyGivenFiles(files, source, findings), ...(options.plugins ?? [])],
      }),
    })
    return findings.length > 0 ? { ok: false, findings, links: seen.links } : { ok: true, code, review: seen }
  } catch (error) {
    if (findings.length > 0) return { ok: false, findings, links: seen.links }
    const finding = bundleFinding(error, source)
    const told = SYNTAX.test(finding.code) ? everyFault(withoutFrontMatter(source), files, 'content') : null
    return told && told.findings.length > 0 ? told : { ok: false, findings: [finding], links: [] }
  }
}

function plugins(files: Media, source: string, findings: Finding[], seen: Review): PluggableList {
  function check() {
    return (root: Root, file: { fail: (reason: string) => never; value: unknown }) => {
      // Files a content file imports are checked by its own compile, not with this file's lines.
      if (String(file.value) !== source) return
      unravel(root)
      keepLittleTagsInLines(root)
      findings.push(...guard(root, files, 'content'))
      const { losses, links } = review(root, source)
      seen.links.push(...links)
      if (findings.length > 0) {
        findings.push(...losses)
        file.fail('content faults')
      }
      seen.losses.push(...losses)
      rememberLines(root)
    }
  }
  return [[remarkGfm, GFM], lessonSyntax, check]
}

/** Each block tells its line at run time, when places are gone. */
function rememberLines(root: Root): void {
  visit(root, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    if (node.name === null) return
    const line = String(node.position?.start.line ?? 1)
    node.attributes.push({ type: 'mdxJsxAttribute', name: 'data-line', value: line })
  })
}

/** Lets through the bundler's own parts and files of the module; the rest of the machine cannot be imported. */
function onlyGivenFiles(files: Media, source: string, findings: Finding[]): Plugin {
  const names = new Set(Object.keys(importable(files)).flatMap((name) => [name, name.replace(/\.\w+$/, '')]))
  return {
    name: 'only-given-files',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, kind }) => {
        if (kind === 'entry-point' || RUNTIME.test(path)) return undefined
        if (path.startsWith('./') && names.has(path.slice(2))) return undefined
        const index = source.split(/\r\n|\n|\r/).findIndex((text) => text.includes(path))
        findings.push({
          line: Math.max(1, index + 1),
          column: 1,
          code: 'import-unknown',
          words: { value: path },
        })
        return { path, external: true }
      })
    },
  }
}

/** Drawings and media are not code; what remains may be imported. */
function importable(files: Media): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, file] of Object.entries(files))
    if (typeof file === 'string' && /\.(?:mdx|jsx?|tsx?|json)$/.test(name)) texts[name] = file
  return texts
}

/** What the parser stops at. */
const SYNTAX = /^(?:tag-|brace|esm$|syntax$)/

type Message = { text: string; location?: { line: number; column: number } | null; detail?: unknown }

/** esbuild wraps what the MDX parser said: the original has the rule, the wrapper has the place. */
function bundleFinding(error: unknown, source: string): Finding {
  const list: unknown =
    typeof error === 'object' && error !== null && 'errors' in error ? error.errors : undefined
  const first: unknown = Array.isArray(list) ? list[0] : error
  if (!isMessage(first)) {
    return {
      line: 1,
      column: 1,
      code: 'syntax',
      words: { detail: quoted(error instanceof Error ? error.message : '?') },
    }
  }
  const said = first.detail instanceof Error && first.detail.cause ? first.detail.cause : first.detail
  const known = said instanceof Error ? syntaxFinding(said, source) : undefined
  if (known && known.code !== 'crash') return known
  const place = { line: first.location?.line ?? 1, column: (first.location?.column ?? 0) + 1 }
  return { ...place, code: 'syntax', words: { detail: quoted(first.text) } }
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}

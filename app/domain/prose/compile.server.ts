import type { Language } from '#app/platform/say/language.ts'
import path from 'node:path'
import { createCompileCache } from '#app/mdx/cache.server.ts'
import type { ContentJob, ContentResult } from '#app/mdx/content.server.ts'
import type { Fault } from '#app/mdx/faults.ts'
import type { Refused, Reviewed } from '#app/mdx/losses.ts'
import type { Media, Medium } from '#app/mdx/media.ts'
import { compileRestricted } from '#app/mdx/restricted.server.ts'
import { env } from '#app/platform/env.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { namedMedia } from './named-media.ts'

/** Compiled texts: in memory and under the data folder, shared by everything that reads. */
export const cache = createCompileCache({ folder: path.join(env.dataDir, 'cache', 'mdx') })

/** FILE: reviewed text of content/, full MDX. STUDIO: written in a browser, never evaluated. */
export type Origin = 'FILE' | 'STUDIO'
export type Files = Record<string, string>

export function originOf(written: string): Origin {
  return written === 'FILE' ? 'FILE' : 'STUDIO'
}

/** The media a text names, stills and captions of films too: with the text itself they decide what is shown. */
export function shownFiles<One extends Medium>(
  source: string,
  files: Readonly<Record<string, One>>,
): Record<string, One> {
  return Object.fromEntries(
    [...new Set(namedMedia(source))].sort().flatMap((name) => {
      const medium = Object.hasOwn(files, name) ? files[name] : undefined
      return medium ? [[name, medium]] : []
    }),
  )
}

/** SHA-256 of a text and the media it shows. */
export function textHash(source: string, files: Media): string {
  return sha256(canonicalJson({ source, files: shownFiles(source, files) }))
}

/** Compiles a content file once per content. Faults are not kept: what is wrong is looked at again. */
export async function compileFile(job: ContentJob): Promise<ContentResult> {
  try {
    const key = `file-${textHash(job.source, job.files)}${job.written === 'en' ? '-en' : ''}`
    return await cache.get(key, async () => {
      // Loaded with the first file that is not in the cache: with it come parsers that a start need not read.
      const { compileContent } = await import('#app/mdx/content.server.ts')
      const result = await compileContent(job)
      if (!result.ok) throw new Faulty(result)
      return result
    })
  } catch (error) {
    if (error instanceof Faulty) return error.result
    throw error
  }
}

/** Carries the faults past the cache, which keeps whatever is answered. */
class Faulty extends Error {
  readonly result: Extract<ContentResult, { ok: false }>
  constructor(result: Extract<ContentResult, { ok: false }>) {
    super('The content has faults.')
    this.result = result
  }
}

export type TextResult = ({ ok: true } & Reviewed) | { ok: false; faults: Fault[]; links: Refused['links'] }

/** Compiles a text by the compiler its origin allows. Never throws for what the text says. */
export async function compileText(origin: Origin, source: string, files: Media, language: Language = 'id') {
  const shown = shownFiles(source, files)
  const result: TextResult =
    origin === 'FILE'
      ? await compileFile({ path: 'pelajaran.mdx', source, files: shown, language })
      : await compileRestricted({ source, files: shown, language })
  return result
}

import { anchorOf, QUIZ_LINK, type SeenLink } from '#app/mdx/lost/links.ts'
import type { Finding } from '#app/mdx/faults.ts'
import { isExternalUrl } from '#app/mdx/urls.ts'
import { paths } from '#app/paths.ts'
import { isSitePage } from './site-pages.ts'

/** The address of another site without `https://`. */
const HOST = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/

/** Ids of the sections of one page; null where nobody can say, because the page has faults. */
export type Sections = ReadonlySet<string> | null

/** What a lesson may lead to: modules and their lessons by slug, help pages by slug, each with its sections. */
export type Site = {
  modules: ReadonlyMap<string, ReadonlyMap<string, () => Promise<Sections>>>
  guides: ReadonlyMap<string, Sections>
  /** The names of their quizzes, by the slug of the module. */
  quizzes: ReadonlyMap<string, readonly string[]>
}

/** Is there anything among these addresses for which the site must be known? */
export function leadsInside(links: readonly SeenLink[]): boolean {
  return links.some((link) => isInside(link) || isQuiz(link))
}

/**
 * Links inside the site that lead nowhere. `from`: the address of the page they stand on. A section of that page itself
 * is judged by the compiler, which knows it.
 */
export async function deadLinks(links: readonly SeenLink[], site: Site, from: string): Promise<Finding[]> {
  const findings = await Promise.all(
    links.filter(isInside).map(async ({ url, line }): Promise<Finding[]> => {
      const code = await whyDead(url, site, from)
      return code ? [{ line, column: 1, code, words: { value: url } }] : []
    }),
  )
  return [...findings.flat(), ...links.filter(isQuiz).flatMap((link) => missingQuiz(link, site, from))]
}

function isQuiz({ url }: SeenLink): boolean {
  return url.startsWith(QUIZ_LINK)
}

/** A quiz stands in the module of the text that leads to it. */
function missingQuiz({ url, line }: SeenLink, { quizzes }: Site, from: string): Finding[] {
  const value = url.slice(QUIZ_LINK.length)
  const there = quizzes.get(decoded(from.split('/')[2] ?? '')) ?? []
  if (there.includes(value)) return []
  return [{ line, column: 1, code: 'quiz-missing', words: { value, detail: there.join(', ') } }]
}

function isInside({ url }: SeenLink): boolean {
  return !isQuiz({ url, line: 1 }) && !isExternalUrl(url) && !url.startsWith('#') && !/^(?:mailto|tel):/i.test(url)
}

type Dead = 'module-missing' | 'lesson-missing' | 'guide-missing' | 'file-private' | 'page-missing' | 'section-missing'

/** Help that is no guide of `content/`. */
const OF_THEIR_OWN: readonly string[] = [paths.workflow(), paths.blockGuide()]

async function whyDead(url: string, { modules, guides }: Site, from: string): Promise<Dead | null> {
  const { pathname, hash } = new URL(url, `https://situs.invalid${from}`)
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
  const [top, first, second, ...more] = path.split('/').slice(1).map(decoded)
  if (`/${top}` === paths.file('').slice(0, -1)) return 'file-private'
  if (HOST.test(url) || !isSitePage(path)) return 'page-missing'
  const wanted = hash === '' || hash === '#' ? null : anchorOf(hash)
  const lacks = (sections: Sections) => (wanted !== null && sections?.has(wanted) === false ? 'section-missing' : null)
  if (`/${top}` === paths.learning() && first !== undefined && more.length === 0) {
    const lessons = modules.get(first)
    if (!lessons) return 'module-missing'
    if (second === undefined) return null
    const sections = lessons.get(second)
    if (!sections) return 'lesson-missing'
    return wanted === null ? null : lacks(await sections())
  }
  if (`/${top}` !== paths.help() || first === undefined || OF_THEIR_OWN.includes(path)) return null
  const sections = guides.get(first)
  return sections === undefined ? 'guide-missing' : lacks(sections)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

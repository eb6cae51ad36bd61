import type { Language } from '#app/platform/say/language.ts'

/** Guides are written in Indonesian; the English twin of `panduan/peserta.mdx` is `panduan/en/peserta.mdx`. */
export const TWINS = 'en' satisfies Language

const GUIDE_FILE = /^panduan\/(?:en\/)?([a-z0-9-]+)\.mdx$/

export type GuideFile = { path: string; slug: string; language: Language }

/** Which guide a file of content/ holds; null for a file that holds none. */
export function guideOfFile(path: string): GuideFile | null {
  const slug = GUIDE_FILE.exec(path)?.[1]
  if (slug === undefined) return null
  return { path, slug, language: path.startsWith(`panduan/${TWINS}/`) ? TWINS : 'id' }
}

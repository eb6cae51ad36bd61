import type { Language } from '#app/platform/say/language.ts'

/** Title of a page for Remix's `meta`: `export const meta = () => pageTitle('Giliran Anda')`. */
export function pageTitle(title: string) {
  return [{ title: `${title} · AKSIS` }]
}

/** A room's texts in the language of the page, for its `meta`; the root's loader says which that is. */
export function textsOfPage<Words>(
  room: Readonly<Record<Language, Words>>,
  matches: readonly { id: string; data: unknown }[],
): Words {
  const root: unknown = matches.find(({ id }) => id === 'root')?.data
  const english = typeof root === 'object' && root !== null && 'language' in root && root.language === 'en'
  return room[english ? 'en' : 'id']
}

import type { Media, Medium } from '#app/mdx/media.ts'
import type { Language } from '#app/platform/say/language.ts'
import { libraryTexts } from './library-texts.ts'

/** So many media are offered beside the blocks; the library shows them all. */
const MOST_OFFERED = 40

/** The line that shows a medium in a lesson; of captions what stands in the line of their film. What its author has to say is asked by the check. */
export function mediumLine(name: string, medium: Medium): string {
  if (typeof medium === 'string' || medium.kind === 'picture') return `<Gambar berkas="${name}" alt="" />`
  if (medium.kind === 'file') return `<Berkas berkas="${name}" judul="" />`
  return medium.kind === 'video' ? `<Video berkas="${name}" judul="">\n\n\n\n</Video>` : `takarir="${name}"`
}

/** The module's media as samples for the menus of the editor. */
export function mediaSamples(media: Media, language: Language) {
  const t = libraryTexts[language]
  return Object.entries(media)
    .filter(([, medium]) => typeof medium === 'string' || medium.kind !== 'captions')
    .slice(0, MOST_OFFERED)
    .map(([name, medium]) => ({
      name: `medium:${name}`,
      label: t.use[kindOf(medium)]({ name }),
      template: `${mediumLine(name, medium)}\n`,
    }))
}

function kindOf(medium: Medium): 'picture' | 'file' | 'video' {
  if (typeof medium === 'string') return 'picture'
  return medium.kind === 'video' ? 'video' : medium.kind === 'picture' ? 'picture' : 'file'
}

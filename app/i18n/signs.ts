import { texts } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import { SIGNS_TAKEN_OUT, signsOf, type Signs } from '#app/platform/say/signs.ts'

/** What is said of signs in a text that cannot be saved, and of taking them out. */
export const signTexts = texts({
  id: {
    line: (p: { lines: string; several: boolean; what: string }) =>
      `Baris ${p.lines} memuat ${p.what}, jadi belum dapat disimpan. Hapus tandanya, lalu tulis lagi huruf yang hilang.`,
    field: (p: { what: string }) =>
      `Isian ini memuat ${p.what}, jadi belum dapat disimpan. Hapus tandanya, lalu tulis lagi huruf yang hilang.`,
    and: 'dan',
    more: (p: { count: number }) => `${p.count} baris lain`,
    visible: 'tanda yang rusak (\uFFFD)',
    invisible: 'tanda yang rusak dan tidak terlihat',
    takeOut: 'Hapus tanda yang rusak',
    takenOut: 'Tanda yang rusak sudah dihapus. Periksa isinya, lalu simpan atau kirim lagi.',
  },
  en: {
    line: (p) =>
      `${p.several ? `Lines ${p.lines} hold` : `Line ${p.lines} holds`} ${p.what}, so it cannot be saved yet. Take it out, then type the missing letter again.`,
    field: (p) =>
      `This field holds ${p.what}, so it cannot be saved yet. Take it out, then type the missing letter again.`,
    and: 'and',
    more: (p) => (p.count === 1 ? '1 more' : `${p.count} more`),
    visible: 'a broken character (\uFFFD)',
    invisible: 'a broken character that cannot be seen',
    takeOut: 'Take out broken characters',
    takenOut: 'The broken characters are gone. Read the text once more, then save or send it again.',
  },
})

/** "Baris 3 dan 7 memuat tanda yang rusak (…), …" */
export function signSentence({ lines, more, visible }: Signs, language: Language): string {
  const t = signTexts[language]
  const what = visible ? t.visible : t.invisible
  if (lines.length === 0) return t.field({ what })
  const named = [...lines.map(String), ...(more > 0 ? [t.more({ count: more })] : [])]
  const last = named.pop() ?? ''
  if (named.length === 0) return t.line({ what, several: false, lines: last })
  return t.line({ what, several: true, lines: `${named.join(', ')} ${t.and} ${last}` })
}

/** The sentence for a fault's code when it speaks of broken signs; undefined for every other code. */
export function signWords(code: string | undefined, language: Language): string | undefined {
  if (code === SIGNS_TAKEN_OUT) return signTexts[language].takenOut
  const found = code === undefined ? null : signsOf(code)
  return found ? signSentence(found, language) : undefined
}

import { nameKey } from '#app/platform/say/name-key.ts'

/** The longest name of a thing in addresses. */
export const SLUG_LETTERS = 60

/**
 * Names that no module, lesson or assignment may have: they are pages of ours below /studio, /studio/:modul,
 * /studio/:modul/:pelajaran and /belajar/:modul, or will be. `slugs.test.ts` compares them with `app/routes.ts`.
 */
const REFUSED: ReadonlySet<string> = new Set(
  [
    'kuis tugas soal baru selesai isian pratinjau terbit versi pulihkan simpan',
    'ubah urutan pindah salin arsip atur alamat berkas media pustaka unggah unduh impor ekspor',
    'pembaruan terbitkan siapa syarat bank jadwal keluarkan masukkan ambil',
  ].flatMap((line) => line.split(' ')),
)

export type SlugFault = 'slugShape' | 'slugLong' | 'slugRefused'

/** What is wrong with a name for addresses; null when it may be one. */
export function slugFault(slug: string): SlugFault | null {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return 'slugShape'
  if (slug.length > SLUG_LETTERS) return 'slugLong'
  return REFUSED.has(slug) ? 'slugRefused' : null
}

/** A title as it stands in addresses: without accents, small letters and digits, parted by dashes; may be empty. */
function slugFrom(title: string): string {
  const whole = nameKey(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (whole.length <= SLUG_LETTERS) return whole
  // Cut between two words, where there is such a place.
  return whole.slice(0, SLUG_LETTERS + 1).replace(/-[^-]*$/, '').slice(0, SLUG_LETTERS)
}

/** A name for addresses that nothing in its place has: from the title, with a number where that is taken or refused. */
export function freeSlug(title: string, taken: ReadonlySet<string>, stem: string): string {
  const wanted = slugFrom(title) || stem
  if (!taken.has(wanted) && slugFault(wanted) === null) return wanted
  for (let number = 2; ; number += 1) {
    const numbered = `${wanted.slice(0, SLUG_LETTERS - 5).replace(/-$/, '')}-${number}`
    if (!taken.has(numbered)) return numbered
  }
}

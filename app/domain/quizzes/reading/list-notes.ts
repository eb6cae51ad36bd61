/** About a whole list: what was not taken over from where it came. */
export type ListNote = { id: string; en: string }

const NOTES = {
  hidden: () => ({
    id: 'Teks tersembunyi atau terhapus di dokumen itu tidak dibaca.',
    en: 'Hidden or deleted text of the document was not read.',
  }),
  hiddenRows: (detail: string) => ({
    id: `${detail} baris tersembunyi ikut dibaca.`,
    en: `${detail} hidden rows were read too.`,
  }),
  windows: () => ({
    id: 'Berkas ini dibaca sebagai Windows-1252; periksa tanda petik dan huruf beraksen.',
    en: 'The file was read as Windows-1252; check quotation marks and accents.',
  }),
  otherKind: (detail: string) => ({
    id: `Soal "${detail}" tidak ikut: jenisnya tidak ada di sini.`,
    en: `The question "${detail}" does not come along: its kind does not exist here.`,
  }),
  unit: (detail: string) => ({
    id: `Satuan pada soal "${detail}" tidak ikut: peserta menulis angkanya saja.`,
    en: `The unit of the question "${detail}" does not come along: participants write the figure alone.`,
  }),
  case: (detail: string) => ({
    id: `Soal "${detail}" tidak lagi membedakan huruf besar dan kecil.`,
    en: `The question "${detail}" no longer tells capitals from small letters.`,
  }),
} satisfies Record<string, (detail: string) => ListNote>

const LONGEST = 80

export function listNote(code: keyof typeof NOTES, detail = ''): ListNote {
  const letters = [...detail.replace(/\s+/g, ' ').trim()]
  return NOTES[code](letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join(''))
}

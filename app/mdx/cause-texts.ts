import { texts } from '#app/i18n/texts.ts'
import type { FaultWords } from './texts.ts'

type W = FaultWords

/** Sentences that name what an author did where a parser only says that it gave up. */
export const causeTexts = texts({
  id: {
    comment: (w: W) =>
      `Baris ${w.line}: catatan <!-- … --> tidak dipakai di pelajaran. Hapus seluruhnya; pesan bagi penulis lain jangan ditaruh di naskah.`,
    autolink: (w: W) =>
      `Baris ${w.line}: tulis alamat “${w.value}” tanpa tanda < dan > di sekelilingnya; alamat itu tetap menjadi tautan.`,
    'curly-quotes': (w: W) =>
      `Baris ${w.line}: keterangan “${w.value}” memakai tanda petik lengkung. Ganti dengan tanda petik lurus, seperti ${w.value}="…".`,
    'tag-beside': (w: W) =>
      `Baris ${w.line}: ada tulisan di samping ${w.value}. Pindahkan tulisan itu ke baris tersendiri, dengan baris kosong di antaranya.`,
  },
  en: {
    comment: (w) =>
      `Line ${w.line}: comments <!-- … --> are not used in lessons. Delete all of it; messages to other authors do not belong into the text.`,
    autolink: (w) =>
      `Line ${w.line}: write the address “${w.value}” without < and > around it; it becomes a link all the same.`,
    'curly-quotes': (w) =>
      `Line ${w.line}: the attribute “${w.value}” has curly quotation marks. Put straight ones, like ${w.value}="…".`,
    'tag-beside': (w) =>
      `Line ${w.line}: there is text beside ${w.value}. Move that text to a line of its own, with an empty line between.`,
  },
})

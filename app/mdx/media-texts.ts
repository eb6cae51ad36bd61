import { texts } from '#app/i18n/texts.ts'
import type { FaultWords } from './texts.ts'

type W = FaultWords
type L = { minutes: number; seconds: number }

/** Sentences about media that a block names. Labels in `lesson` become part of a lesson, which is Indonesian. */
export const mediaTexts = texts({
  id: {
    faults: {
      'media-missing': (w: W) =>
        `Baris ${w.line}: berkas “${w.value}” (${w.name}) tidak ada di modul ini. Unggah berkasnya, atau perbaiki namanya.`,
      'media-kind': (w: W) =>
        `Baris ${w.line}: isi berkas “${w.value}” tidak cocok untuk keterangan “${w.name}” di blok ini.`,
      'media-broken': (w: W) =>
        `Baris ${w.line}: ukuran atau alamat berkas “${w.value}” tidak diketahui. Unggah lagi berkas itu.`,
    },
    lesson: {
      picture: (p: { alt: string }) => `Gambar: ${p.alt}`,
      show: 'Tampilkan gambar',
      film: (p: { title: string }) => `Film: ${p.title}`,
      filmOf: (p: { kind: string; size: string; length: string | null }) =>
        [p.kind, p.size, p.length].filter(Boolean).join(', '),
      length: ({ minutes, seconds }: L) =>
        [minutes > 0 ? `${minutes} menit` : '', seconds > 0 || minutes === 0 ? `${seconds} detik` : '']
          .filter(Boolean)
          .join(' '),
      captions: 'Takarir',
      transcript: (p: { title: string }) => `Isi film “${p.title}” dalam tulisan`,
    },
  },
  en: {
    faults: {
      'media-missing': (w) =>
        `Line ${w.line}: the file “${w.value}” (${w.name}) is not in this module. Upload it, or correct its name.`,
      'media-kind': (w) =>
        `Line ${w.line}: what “${w.value}” holds does not fit the attribute “${w.name}” of this block.`,
      'media-broken': (w) =>
        `Line ${w.line}: size or address of the file “${w.value}” are not known. Upload the file again.`,
    },
    lesson: {
      picture: (p) => `Picture: ${p.alt}`,
      show: 'Show the picture',
      film: (p) => `Film: ${p.title}`,
      filmOf: (p) => [p.kind, p.size, p.length].filter(Boolean).join(', '),
      length: ({ minutes, seconds }) =>
        [minutes > 0 ? `${minutes} min` : '', seconds > 0 || minutes === 0 ? `${seconds} s` : '']
          .filter(Boolean)
          .join(' '),
      captions: 'Captions',
      transcript: (p) => `The film “${p.title}” in words`,
    },
  },
})

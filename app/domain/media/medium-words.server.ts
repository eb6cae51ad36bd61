import { fileSentence } from '#app/domain/files/content-words.server.ts'
import { exactSize, MEGABYTE } from '#app/domain/files/files.ts'
import { texts } from '#app/i18n/texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import type { CaptionsReason } from './captions.ts'
import type { MediumFault, MediumNote } from './medium-fault.ts'

const CAPTIONS_ID: Record<CaptionsReason, string> = {
  head: 'baris pertama harus WEBVTT',
  size: 'terlalu besar',
  text: 'bukan teks UTF-8 yang bersih',
  time: 'di sini harus ada waktu, misalnya 00:01.000 --> 00:04.000',
  order: 'waktunya tidak urut, atau selesai sebelum mulai',
  markup: 'hanya tebal, miring, garis bawah dan nama pembicara yang boleh; hapus tanda < yang lain',
  none: 'tidak ada satu pun kalimat',
}
const CAPTIONS_EN: Record<CaptionsReason, string> = {
  head: 'the first line must be WEBVTT',
  size: 'it is too large',
  text: 'it is no clean UTF-8 text',
  time: 'a time belongs here, e.g. 00:01.000 --> 00:04.000',
  order: 'its times are out of order, or end before they begin',
  markup: 'only bold, italic, underlined and a speaker’s name are allowed; take any other < out',
  none: 'it holds no words',
}

const words = texts({
  id: {
    mediumKind:
      'Jenis berkas ini tidak diterima. Pakai JPG, PNG, WebP, SVG, PDF, PPTX, XLSX, DOCX, MP4, WebM, atau VTT.',
    mediumLarge: (p: { size: string; most: number }) =>
      `Berkas ini ${p.size}; paling besar ${p.most} MB untuk jenis ini. Kecilkan, atau bagi menjadi beberapa berkas.`,
    drawing: (p: { what: string }) =>
      `Gambar SVG ini memuat yang tidak diterima: ${p.what}. Simpan sebagai SVG biasa tanpa skrip, gaya dan tautan, atau ekspor sebagai PNG.`,
    drawingDoctype:
      'Gambar SVG ini memuat DOCTYPE. Simpan sebagai SVG biasa tanpa DOCTYPE (Illustrator: SVG 1.1, CSS Presentation Attributes), atau ekspor sebagai PNG.',
    filmHevc: (p: { codec: string }) =>
      `Rekaman iPhone (${p.codec}) tidak dapat diputar di banyak peramban. Pengaturan › Kamera › Format › Paling Kompatibel, atau kirim lewat WhatsApp dulu.`,
    filmCodec: (p: { codec: string }) =>
      `Film ini memakai ${p.codec}, yang tidak diputar peramban. Kirim lewat WhatsApp dulu, atau simpan ulang sebagai MP4 (H.264).`,
    filmMov: (p: { codec: string }) =>
      `Film MOV (${p.codec}): simpan ulang sebagai MP4, atau kirim lewat WhatsApp dulu, lalu unggah hasilnya.`,
    filmMatroska: 'Film Matroska (MKV) tidak diputar peramban. Simpan ulang sebagai MP4 (H.264) atau WebM.',
    filmBuilt:
      'Film ini tidak utuh, atau bukan film MP4 atau WebM. Putar dulu di perangkat Anda; bila berjalan, simpan ulang sebagai MP4.',
    filmNoPicture: 'Berkas ini tidak berisi gambar bergerak, hanya suara atau tidak apa pun.',
    captions: (p: { line: string; why: string }) =>
      `Takarir (WebVTT) tidak diterima, baris ${p.line}: ${p.why}.`,
    noText: 'PDF ini tidak berisi teks; pembaca layar tidak dapat membacanya.',
    otherFormat: 'Isinya berjenis lain dari namanya; gambarnya digambar ulang dan tetap dipakai.',
  },
  en: {
    mediumKind:
      'This kind of file is not accepted. Use JPG, PNG, WebP, SVG, PDF, PPTX, XLSX, DOCX, MP4, WebM or VTT.',
    mediumLarge: (p) =>
      `This file is ${p.size}; at most ${p.most} MB of its kind. Make it smaller or split it.`,
    drawing: (p) =>
      `This SVG drawing holds what is not accepted: ${p.what}. Save it as a plain SVG without scripts, styles and links, or export it as PNG.`,
    drawingDoctype:
      'This SVG drawing holds a DOCTYPE. Save it as a plain SVG without one (Illustrator: SVG 1.1, CSS Presentation Attributes), or export it as PNG.',
    filmHevc: (p) =>
      `An iPhone’s recording (${p.codec}) does not play in many browsers. Settings › Camera › Formats › Most Compatible, or send it by WhatsApp first.`,
    filmCodec: (p) =>
      `This film uses ${p.codec}, which browsers do not play. Send it by WhatsApp first, or save it as MP4 (H.264).`,
    filmMov: (p) =>
      `A MOV film (${p.codec}): save it as MP4, or send it by WhatsApp first, then upload that.`,
    filmMatroska: 'A Matroska film (MKV) does not play in browsers. Save it as MP4 (H.264) or WebM.',
    filmBuilt:
      'This film is not whole, or no MP4 or WebM at all. Play it on your device; if it runs, save it as MP4 anew.',
    filmNoPicture: 'This file holds no moving pictures, only sound or nothing.',
    captions: (p) => `These captions (WebVTT) are not accepted, line ${p.line}: ${p.why}.`,
    noText: 'This PDF holds no text; a screen reader cannot read it.',
    otherFormat: 'Its content is of another kind than its name says; it was drawn anew and is used.',
  },
})

/** The one sentence for a file that does not come into a library: what it is and what to do. */
export function mediumSentence(fault: MediumFault, language: Language): string {
  const t = words[language]
  switch (fault.code) {
    case 'mediumLarge':
      return t.mediumLarge({ size: exactSize(fault.size, language), most: fault.most / MEGABYTE })
    case 'drawing':
      return t.drawing(fault)
    case 'filmCodec':
      return fault.codec.includes('HEVC') ? t.filmHevc(fault) : t.filmCodec(fault)
    case 'filmMov':
      return t.filmMov(fault)
    case 'captions': {
      const why = (language === 'id' ? CAPTIONS_ID : CAPTIONS_EN)[fault.reason]
      return t.captions({ line: String(fault.line), why })
    }
    case 'mediumKind':
    case 'drawingDoctype':
    case 'filmMatroska':
    case 'filmBuilt':
    case 'filmNoPicture':
      return t[fault.code]
    default:
      return fileSentence(fault, language)
  }
}

export function noteSentence(note: MediumNote, language: Language): string {
  return words[language][note]
}

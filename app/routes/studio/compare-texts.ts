import { texts } from '#app/i18n/texts.ts'

/** What the comparison of two versions says. */
export const compareTexts = texts({
  id: {
    words: 'Tampil seperti yang dibaca peserta; gambar dan blok disebut namanya.',
    source: 'Tampil seperti yang ditulis, dengan tanda Markdown.',
    toSource: 'Bandingkan naskah dengan tandanya',
    toWords: 'Bandingkan seperti yang dibaca peserta',
  },
  en: {
    words: 'Shown as participants read it; pictures and blocks are named.',
    source: 'Shown as it is written, with the signs of Markdown.',
    toSource: 'Compare the text with its signs',
    toWords: 'Compare it as participants read it',
  },
})

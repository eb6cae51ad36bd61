/** A question as it stands in somebody's document; `bold` is what she set in bold there, a letter. */
export type WordQuestion = { text: string; options?: readonly string[]; bold?: string; after?: string }

/** Ten questions of a trainer: six to choose, one true or false, a figure, a word, an essay. The key of the fourth is wrong. */
export const TEN: readonly WordQuestion[] = [
  { text: 'Siapa pemilik data KRS?', options: ['Dinas Kesehatan', 'DPPKB', 'Bappeda'], bold: 'B' },
  { text: 'Apa yang dicari pohon masalah?', options: ['akar masalah', 'anggaran', 'pelaku'], bold: 'A' },
  { text: 'Siapa yang menimbang balita?', options: ['camat', 'penyuluh tani', 'kader posyandu'], bold: 'C' },
  { text: 'Sumber data gizi per anak?', options: ['DTSEN', 'e-PPGBM', 'Dapodik'], bold: 'A' },
  { text: 'Kapan penimbangan serentak?', options: ['Februari dan Agustus', 'Maret saja'], bold: 'A' },
  { text: 'Angka D/S menunjukkan apa?', options: ['partisipasi', 'kemiskinan', 'anggaran'], bold: 'A' },
  { text: 'KRS memuat alamat keluarga.', after: 'Jawaban: Benar' },
  { text: 'Berapa bulan ASI eksklusif?', after: 'Jawaban: 6' },
  { text: 'Sebutan anak yang pendek menurut umurnya?', after: 'Jawaban: stunting; stunted' },
  { text: 'Uraikan dua akar masalah di desa Anda.' },
]

/** The one of `TEN` whose key is wrong, and its right answer. */
export const WRONG_KEY = { number: 4, right: 'e-PPGBM', keyed: 'DTSEN' } as const

/** What Word puts on the clipboard for a numbered list: the numbers are drawn, in parts that other programs may leave out. */
export function asWordHtml(questions: readonly WordQuestion[]): string {
  const paragraphs = questions.flatMap(({ text, options = [], bold, after }, index) => [
    listed(`${index + 1}.`, 1, text),
    ...options.map((option, place) => {
      const letter = String.fromCharCode(65 + place)
      return listed(`${letter}.`, 2, letter === bold ? `<b>${option}</b>` : option)
    }),
    ...(after === undefined ? [] : [`<p class=MsoNormal>${after}<o:p></o:p></p>`]),
  ])
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body lang=IN><!--StartFragment-->\n${paragraphs.join('\n')}\n<!--EndFragment--></body></html>`
}

function listed(mark: string, level: number, html: string): string {
  const ignored = `<span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>`
  return `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span>${ignored}</span><![endif]>${html}<o:p></o:p></p>`
}

import type { Words } from './gift-words.ts'

/** Every way the answers of a question can be wrong. */
export const answerFaults = {
  textBeforeAnswers: {
    id: (detail) => `"${detail}" berdiri di depan jawaban pertama; awali setiap jawaban dengan = atau ~`,
    en: (detail) => `"${detail}" stands before the first answer; begin each answer with = or ~`,
  },
  optionsAsText: {
    id: (detail) =>
      `{${detail}} menunjuk pilihan yang tertulis sebagai teks (A. … B. …); tulis pilihannya di dalam kurung: {=yang benar ~yang salah}`,
    en: (detail) =>
      `{${detail}} points to options that stand in the text (A. … B. …); write the options inside the braces: {=right ~wrong}`,
  },
  equalsUnclear: {
    id: (detail) =>
      `tanda = pada "${detail}" dapat berarti jawaban baru; tulis \\= bila bagian kalimat, atau mulai jawaban barunya di baris baru`,
    en: (detail) =>
      `the sign = in "${detail}" may begin another answer; write \\= if it belongs to the sentence, or begin the new answer on a new line`,
  },
  tildeUnclear: {
    id: (detail) =>
      `tanda ~ pada "${detail}" dapat berarti pilihan baru; tulis \\~ bila bagian kalimat, atau mulai pilihan barunya di baris baru`,
    en: (detail) =>
      `the sign ~ in "${detail}" may begin another choice; write \\~ if it belongs to the sentence, or begin the new choice on a new line`,
  },
  hashUnclear: {
    id: (detail) =>
      `tanda # pada "${detail}" memulai umpan balik; tulis \\# bila bagian jawaban, atau beri spasi sesudah # bila memang umpan balik`,
    en: (detail) =>
      `the sign # in "${detail}" begins a feedback; write \\# if it belongs to the answer, or put a space after # if a feedback is meant`,
  },
  tildeInNumeric: {
    id: (detail) =>
      `sesudah ~ pada jawaban angka hanya boleh ada umpan balik (~#…), bukan "${detail}"; untuk menulis tandanya sendiri, pakai \\~`,
    en: (detail) =>
      `after ~ in a numeric answer only a feedback may stand (~#…), not "${detail}"; to write the sign itself use \\~`,
  },
  numberUnclear: {
    id: (detail) =>
      `"${detail}" dapat berarti ${withoutSign(detail)} (tanda ribuan) atau angka desimal; tulis ${withoutSign(detail)} bila ribuan, ${detail}0 bila desimal`,
    en: (detail) =>
      `"${detail}" may mean ${withoutSign(detail)} (a sign of thousands) or a decimal; write ${withoutSign(detail)} for thousands, ${detail}0 for the decimal`,
  },
  answerEmpty: {
    id: () => 'ada jawaban tanpa isi; untuk menulis tanda = atau ~ sendiri, pakai \\= atau \\~',
    en: () => 'there is an empty answer; to write the sign = or ~ itself use \\= or \\~',
  },
  answerTwice: {
    id: (detail) => `jawaban "${detail}" tertulis dua kali`,
    en: (detail) => `the answer "${detail}" is written twice`,
  },
  tooFewChoices: {
    id: () => 'pilihan ganda memerlukan paling sedikit dua pilihan',
    en: () => 'multiple choice needs at least two choices',
  },
  noRightAnswer: {
    id: () => 'tidak ada jawaban yang bernilai penuh (=, atau bobot %100%)',
    en: () => 'no answer earns the full mark (=, or the weight %100%)',
  },
  severalRight: {
    id: () =>
      'lebih dari satu jawaban benar; untuk beberapa jawaban benar pakai bobot, misalnya ~%50%; untuk menulis tanda = sendiri, pakai \\=',
    en: () =>
      'more than one right answer; for several right answers use weights, for example ~%50%; to write the sign = itself use \\=',
  },
  weightSum: {
    id: (detail) => `jumlah bobot positif harus 100, sekarang ${detail}`,
    en: (detail) => `the positive weights must add up to 100, now they give ${detail}`,
  },
  weightBad: {
    id: (detail) => `bobot "${detail}" tidak dapat dibaca; contoh yang benar: %50% atau %-33.333%`,
    en: (detail) => `the weight "${detail}" cannot be read; right examples: %50% or %-33.333%`,
  },
  weightRange: {
    id: (detail) => `bobot ${detail} berada di luar batas`,
    en: (detail) => `the weight ${detail} is out of bounds`,
  },
  tooFewPairs: {
    id: () =>
      'tanda -> menjodohkan, dan itu memerlukan paling sedikit dua pasangan; untuk menulis panahnya sendiri, pakai -\\>',
    en: () =>
      'the sign -> makes pairs, and matching needs at least two of them; to write the arrow itself use -\\>',
  },
  pairWithoutArrow: {
    id: (detail) => `pasangan "${detail}" tidak berisi tanda ->; untuk menulis tanda = sendiri, pakai \\=`,
    en: (detail) => `the pair "${detail}" has no ->; to write the sign = itself use \\=`,
  },
  notNumber: {
    id: (detail) =>
      `"${detail}" bukan angka; tulis angkanya saja, tanpa satuan dan tanpa spasi, misalnya 3,5 atau 3.5, 3:0,5 (toleransi), 3..4 (rentang)`,
    en: (detail) =>
      `"${detail}" is no number; write the number alone, without unit and spaces, for example 3.5 or 3,5, 3:0.5 (tolerance), 3..4 (range)`,
  },
  toleranceNegative: {
    id: (detail) => `toleransi pada "${detail}" tidak boleh negatif`,
    en: (detail) => `the tolerance in "${detail}" must not be negative`,
  },
  rangeBackwards: {
    id: (detail) => `rentang "${detail}" terbalik: batas bawah lebih besar daripada batas atas`,
    en: (detail) => `the range "${detail}" is backwards: its lower end is greater than its upper end`,
  },
} satisfies Words

/** The figure read as thousands. */
function withoutSign(figure: string): string {
  return figure.replace(/[.,]/, '')
}

import type { Language } from '#app/platform/say/language.ts'

/** Every way a GIFT file can be wrong, said so that its author can mend it. `detail` is a piece of her own text. */
const SENTENCES = {
  badCharacter: {
    id: () => 'ada karakter kendali yang tidak terlihat; hapus lalu ketik ulang',
    en: () => 'there is an invisible control character; delete it and type again',
  },
  titleUnclosed: {
    id: () => 'judul dibuka dengan :: tetapi tidak ditutup dengan ::',
    en: () => 'the title is opened with :: but not closed with ::',
  },
  titleTwice: {
    id: (detail: string) => `judul "${detail}" sudah dipakai soal lain`,
    en: (detail: string) => `the title "${detail}" is already used by another question`,
  },
  idTwice: {
    id: (detail: string) => `id "${detail}" sudah dipakai soal lain`,
    en: (detail: string) => `the id "${detail}" is already used by another question`,
  },
  noText: {
    id: () => 'soal ini tidak berisi pertanyaan',
    en: () => 'this question has no text',
  },
  braceUnclosed: {
    id: () => 'kurung kurawal { belum ditutup; untuk menulis tandanya sendiri, pakai \\{',
    en: () => 'the brace { is not closed; to write the sign itself use \\{',
  },
  braceUnopened: {
    id: () => 'kurung kurawal } tanpa { di depannya; untuk menulis tandanya sendiri, pakai \\}',
    en: () => 'there is a brace } without a { before it; to write the sign itself use \\}',
  },
  braceNested: {
    id: () => 'ada { di dalam jawaban; untuk menulis tandanya sendiri, pakai \\{',
    en: () => 'there is a { inside the answers; to write the sign itself use \\{',
  },
  answersTwice: {
    id: () => 'satu soal hanya boleh punya satu bagian jawaban { }; pisahkan soal dengan baris kosong',
    en: () => 'a question may have only one answer part { }; part questions by an empty line',
  },
  emptyLineInAnswers: {
    id: () => 'ada baris kosong di dalam { }; baris kosong hanya boleh di antara soal',
    en: () => 'there is an empty line inside { }; empty lines may only stand between questions',
  },
  textBeforeAnswers: {
    id: (detail: string) =>
      `"${detail}" berdiri di depan jawaban pertama; awali setiap jawaban dengan = atau ~`,
    en: (detail: string) => `"${detail}" stands before the first answer; begin each answer with = or ~`,
  },
  answerEmpty: {
    id: () => 'ada jawaban tanpa isi; untuk menulis tanda = atau ~ sendiri, pakai \\= atau \\~',
    en: () => 'there is an empty answer; to write the sign = or ~ itself use \\= or \\~',
  },
  answerTwice: {
    id: (detail: string) => `jawaban "${detail}" tertulis dua kali`,
    en: (detail: string) => `the answer "${detail}" is written twice`,
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
    id: () => 'lebih dari satu jawaban benar; untuk beberapa jawaban benar pakai bobot, misalnya ~%50%',
    en: () => 'more than one right answer; for several right answers use weights, for example ~%50%',
  },
  weightSum: {
    id: (detail: string) => `jumlah bobot positif harus 100, sekarang ${detail}`,
    en: (detail: string) => `the positive weights must add up to 100, now they give ${detail}`,
  },
  weightBad: {
    id: (detail: string) => `bobot "${detail}" tidak dapat dibaca; contoh yang benar: %50% atau %-33.333%`,
    en: (detail: string) => `the weight "${detail}" cannot be read; right examples: %50% or %-33.333%`,
  },
  weightRange: {
    id: (detail: string) => `bobot ${detail} berada di luar batas`,
    en: (detail: string) => `the weight ${detail} is out of bounds`,
  },
  tooFewPairs: {
    id: () => 'menjodohkan memerlukan paling sedikit dua pasangan',
    en: () => 'matching needs at least two pairs',
  },
  pairWithoutArrow: {
    id: (detail: string) => `pasangan "${detail}" tidak berisi tanda ->`,
    en: (detail: string) => `the pair "${detail}" has no ->`,
  },
  notNumber: {
    id: (detail: string) =>
      `"${detail}" bukan angka; pakai titik untuk desimal, misalnya 3.5, 3:0.5 atau 3..4`,
    en: (detail: string) =>
      `"${detail}" is no number; use a point for decimals, for example 3.5, 3:0.5 or 3..4`,
  },
  toleranceNegative: {
    id: (detail: string) => `toleransi pada "${detail}" tidak boleh negatif`,
    en: (detail: string) => `the tolerance in "${detail}" must not be negative`,
  },
  rangeBackwards: {
    id: (detail: string) => `rentang "${detail}" terbalik: batas bawah lebih besar daripada batas atas`,
    en: (detail: string) => `the range "${detail}" is backwards: its lower end is greater than its upper end`,
  },
}

type GiftFaultCode = keyof typeof SENTENCES
/** `sentence` is Indonesian and complete ("Baris 14: …"); `giftFaultSentence` gives the other language. */
export type GiftFault = { line: number; code: GiftFaultCode; detail: string; sentence: string }
/** How the parts of the reader tell a fault. */
export type Report = (code: GiftFaultCode, line: number, detail?: string) => void

const LONGEST_DETAIL = 60

export function giftFault(code: GiftFaultCode, line: number, detail = ''): GiftFault {
  const letters = [...detail.replace(/\s+/g, ' ').trim()]
  const short =
    letters.length > LONGEST_DETAIL ? `${letters.slice(0, LONGEST_DETAIL).join('')}…` : letters.join('')
  const fault = { line, code, detail: short }
  return { ...fault, sentence: giftFaultSentence(fault, 'id') }
}

/** "Baris 14: kurung kurawal { belum ditutup; …" · "Line 14: …" */
export function giftFaultSentence(fault: Omit<GiftFault, 'sentence'>, language: Language): string {
  const word = language === 'id' ? 'Baris' : 'Line'
  return `${word} ${fault.line}: ${SENTENCES[fault.code][language](fault.detail)}.`
}

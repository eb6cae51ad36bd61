import type { Finding } from './found.ts'

type Sentence = (detail: string) => { id: string; en: string }

/** What can be wrong with a question that people typed, so that each sentence says what to do. */
const FAULTS = {
  noText: () => ({ id: 'soal ini tidak berisi pertanyaan', en: 'this question has no text' }),
  keyMissing: () => ({
    id: 'kunci belum ada; pilih jawaban yang benar, atau tulis * di depannya',
    en: 'the key is missing; choose the right answer, or write * before it',
  }),
  keyWithoutChoices: (detail) => ({
    id: `kuncinya ${detail}, tetapi pilihan jawabannya tidak ditemukan; tulis tiap pilihan di barisnya sendiri (A. …, B. …), atau pilih jenis soalnya`,
    en: `the key is ${detail}, but no answers to choose from were found; write each on a line of its own (A. …, B. …), or choose the kind of question`,
  }),
  pairsNotFound: (detail) => ({
    id: `kuncinya ${detail}, tetapi pasangannya tidak terbaca; tulis tiap pasangan di barisnya sendiri: KRS -> BKKBN`,
    en: `the key is ${detail}, but the pairs cannot be read; write each on a line of its own: KRS -> BKKBN`,
  }),
  keyAmongLines: (detail) => ({
    id: `kunci "${detail}" juga tertulis di dalam pertanyaan; kalau itu pilihan, beri huruf A., B. di depannya`,
    en: `the key "${detail}" also stands in the question; if those lines are answers, write A., B. before them`,
  }),
  choiceHidden: (detail) => ({
    id: `salah satu pilihan memuat "${detail}."; kalau itu pilihan berikutnya, tulis di barisnya sendiri; kalau bukan, hapus titiknya`,
    en: `one of the answers holds "${detail}."; if it is the next answer, write it on a line of its own; if not, take out its full stop`,
  }),
  keyUnsure: (detail) => ({
    id: `lebih dari satu pilihan ditandai (${detail}): kunci ganda, atau hanya satu?`,
    en: `more than one answer is marked (${detail}): several right ones, or only one?`,
  }),
  keyNotThere: (detail) => ({
    id: `kuncinya ${detail}, dan pilihan itu tidak ada`,
    en: `the key is ${detail}, and there is no such answer`,
  }),
  keyTwice: (detail) => ({
    id: `bintang dan baris kunci tidak sama (${detail}); mana yang benar?`,
    en: `the stars and the key line differ (${detail}); which is right?`,
  }),
  keyWords: (detail) => ({
    id: `kuncinya "${detail}": huruf dan kata-katanya tidak menunjuk pilihan yang sama; mana yang benar?`,
    en: `the key is "${detail}": its letter and its words do not name the same answer; which is right?`,
  }),
  keySentence: () => ({
    id: 'kuncinya satu kalimat; esai yang dibaca penilai, atau isian yang harus sama?',
    en: 'the key is a sentence; an essay that a marker reads, or a short answer that must be the same?',
  }),
  keyOfEssay: () => ({
    id: 'pertanyaannya seperti esai; esai yang dibaca penilai, atau isian yang harus sama?',
    en: 'the question looks like an essay; an essay that a marker reads, or a short answer that must be the same?',
  }),
  keyFigureOrWords: (detail) => ({
    id: `kuncinya "${detail}"; cukup angkanya, atau kata-katanya juga harus sama?`,
    en: `the key is "${detail}"; is the figure enough, or must the words be the same too?`,
  }),
  truthUnclear: (detail) => ({
    id: `kuncinya "${detail}"; maksudnya pernyataan itu benar, atau salah?`,
    en: `the key is "${detail}"; does it mean that the statement is true, or false?`,
  }),
  keysDiffer: (detail) => ({
    id: `dua kunci yang berbeda: ${detail}; mana yang benar?`,
    en: `two keys that differ: ${detail}; which is right?`,
  }),
  truthMissing: () => ({
    id: 'belum diberi kunci: benar atau salah?',
    en: 'it has no key: true or false?',
  }),
  kindUnclear: () => ({
    id: 'tidak ada pilihan dan tidak ada kunci; soal apakah ini?',
    en: 'it has neither answers nor a key; what kind of question is it?',
  }),
  kindUnknown: (detail) => ({
    id: `jenis "${detail}" tidak dikenal; tulis esai, bacaan, isian, angka, menjodohkan, atau benar–salah`,
    en: `the kind "${detail}" is not known; write esai, bacaan, isian, angka, menjodohkan or benar–salah`,
  }),
  oneOption: () => ({
    id: 'pilihan ganda memerlukan paling sedikit dua pilihan',
    en: 'multiple choice needs at least two answers',
  }),
  optionEmpty: (detail) => ({ id: `pilihan ${detail} belum ada isinya`, en: `answer ${detail} is empty` }),
  optionTwice: (detail) => ({
    id: `pilihan ${detail} tampak sama; buang salah satu`,
    en: `answers ${detail} look the same; leave one out`,
  }),
  optionAlike: (detail) => ({
    id: `pilihan ${detail} hampir sama; biarkan keduanya, atau buang salah satu?`,
    en: `answers ${detail} look nearly the same; keep both, or leave one out?`,
  }),
  pairEmpty: (detail) => ({
    id: `pasangan "${detail}" belum ada isinya; tulis pasangannya sesudah tanda =`,
    en: `the pair "${detail}" has no answer; write it after the sign =`,
  }),
  tooFewPairs: () => ({
    id: 'menjodohkan memerlukan paling sedikit dua pasangan yang berbeda',
    en: 'matching needs at least two different pairs',
  }),
  keyBesidePairs: (detail) => ({
    id: `baris kunci "${detail}" berdiri di samping pasangan yang sudah tertulis; buang salah satunya`,
    en: `the key line "${detail}" stands beside pairs that are written out; take one of them out`,
  }),
  pairTwice: (detail) => ({
    id: `"${detail}" berdiri dua kali di kiri`,
    en: `"${detail}" stands twice on the left`,
  }),
  numberUnclear: (detail) => ({
    id: `"${detail}" dapat berarti ribuan atau angka desimal; yang mana?`,
    en: `"${detail}" may mean thousands or a decimal; which?`,
  }),
  notNumber: (detail) => ({
    id: `"${detail}" bukan angka; tulis angkanya saja, tanpa satuan`,
    en: `"${detail}" is no number; write the figure alone, without its unit`,
  }),
  picture: (detail) => ({
    id: `gambar "${detail}" tidak ikut: unggah ke berkas modul lalu sebut di pertanyaan, atau masukkan tanpa gambar`,
    en: `the picture "${detail}" does not come along: upload it to the module's files and name it in the question, or go without`,
  }),
  cell: (detail) => ({
    id: `sel berisi kesalahan Excel ${detail}; perbaiki di Excel, atau ketik isinya di sini`,
    en: `a cell holds the Excel error ${detail}; mend it in Excel, or type what it should say`,
  }),
  points: (detail) => ({
    id: `${detail} poin terlalu banyak; paling banyak 1.000`,
    en: `${detail} points are too many; 1,000 at most`,
  }),
  long: () => ({
    id: 'pertanyaan ini atau salah satu pilihannya terlalu panjang: paling banyak 10.000 huruf',
    en: 'this question or one of its answers is too long: 10,000 letters at most',
  }),
} satisfies Record<string, Sentence>

/** What was understood otherwise than it may look. */
const NOTES = {
  several: () => ({
    id: 'kunci ganda: pilihan yang salah mengurangi nilai, agar mencentang semuanya tidak bernilai',
    en: 'several right answers: wrong ones take marks away, so that ticking all of them earns nothing',
  }),
  grouped: (detail) => ({
    id: `angkanya dibaca sebagai ${detail.replace('.', ',')}`,
    en: `the figure was read as ${detail}`,
  }),
  unit: (detail) => ({
    id: `angkanya dibaca tanpa "${detail}"; peserta boleh menulisnya`,
    en: `the figure was read without "${detail}"; participants may write it`,
  }),
  exact: () => ({
    id: 'angkanya harus tepat; rentang ditulis 13,9..14,3, toleransi 14,1:0,2',
    en: 'the figure must be exact; a range is written 13,9..14,3, a tolerance 14,1:0,2',
  }),
  rubric: () => ({
    id: 'rubrik hanya dibaca penilai',
    en: 'the rubric is read by markers only',
  }),
  stem: () => ({
    id: 'bacaan untuk beberapa soal; berdiri di depan soal-soal itu dan tidak dinilai',
    en: 'a text for several questions; it stands before them and earns nothing',
  }),
} satisfies Record<string, Sentence>

export type FaultCode = keyof typeof FAULTS
export type NoteCode = keyof typeof NOTES

const LONGEST = 60

export function faultAt(line: number, code: FaultCode, detail = ''): Finding {
  return sentence(line, FAULTS[code], detail)
}

export function noteAt(line: number, code: NoteCode, detail = ''): Finding {
  return sentence(line, NOTES[code], detail)
}

function sentence(line: number, words: Sentence, detail: string): Finding {
  const letters = [...detail.replace(/\s+/g, ' ').trim()]
  const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('')
  const { id, en } = words(short)
  return {
    line,
    id: `Baris ${line}: ${id}.`.replace('?.', '?'),
    en: `Line ${line}: ${en}.`.replace('?.', '?'),
  }
}

import type { Words } from './gift-words.ts'

/** Every way a question can be wrong around its answers. */
export const questionFaults = {
  badCharacter: {
    id: () => 'ada karakter kendali yang tidak terlihat; hapus lalu ketik ulang',
    en: () => 'there is an invisible control character; delete it and type again',
  },
  titleUnclosed: {
    id: () => 'judul dibuka dengan :: tetapi tidak ditutup dengan ::',
    en: () => 'the title is opened with :: but not closed with ::',
  },
  titleTwice: {
    id: (detail) => `judul "${detail}" sudah dipakai soal lain dalam kategori yang sama`,
    en: (detail) => `the title "${detail}" is already used by another question of the same category`,
  },
  idTwice: {
    id: (detail) => `id "${detail}" sudah dipakai soal lain`,
    en: (detail) => `the id "${detail}" is already used by another question`,
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
    id: () =>
      'satu soal hanya boleh punya satu bagian jawaban { }; pisahkan soal dengan baris kosong, dan tulis kurung kurawal di dalam teks sebagai \\{ dan \\}',
    en: () =>
      'a question may have only one answer part { }; part questions by an empty line, and write braces in a text as \\{ and \\}',
  },
  emptyLineInAnswers: {
    id: () => 'ada baris kosong di dalam { }; baris kosong hanya boleh di antara soal',
    en: () => 'there is an empty line inside { }; empty lines may only stand between questions',
  },
  characterLost: {
    id: () =>
      'ada tanda yang rusak (\uFFFD); huruf aslinya sudah hilang, ketik ulang lalu simpan sebagai UTF-8',
    en: () => 'there is a broken sign (\uFFFD); its letter is lost, type it again and save as UTF-8',
  },
  emptyLineInQuestion: {
    id: (detail) =>
      `baris kosong memotong soal ini dari jawabannya di baris ${detail}; hapus baris kosong di antaranya (jarak ditulis \\n), atau bila teks ini bacaan tersendiri, beri soal di baris ${detail} judulnya sendiri (::…::)`,
    en: (detail) =>
      `an empty line parts this question from its answers in line ${detail}; delete the empty lines between them (write a gap as \\n), or if this text stands by itself, give the question in line ${detail} a title of its own (::…::)`,
  },
  categoryInside: {
    id: () => 'baris $CATEGORY: berdiri di dalam soal; beri baris kosong di atasnya',
    en: () => 'a line $CATEGORY: stands inside a question; put an empty line above it',
  },
  feedbackAfterBrace: {
    id: (detail) =>
      `"${detail}" berdiri sesudah } dan akan terbaca peserta; pindahkan umpan balik ke dalam kurung, misalnya {B ####umpan balik}, atau tulis \\# bila bagian soal`,
    en: (detail) =>
      `"${detail}" stands after } and would be shown with the question; move the feedback inside the braces, for example {T ####feedback}, or write \\# if it belongs to the question`,
  },
  wordsAfterBrace: {
    id: (detail) =>
      `"${detail}" berdiri sesudah } dan akan terbaca peserta bersama soal; pindahkan ke dalam kurung sesudah ####, atau ubah kata pertamanya bila bagian soal`,
    en: (detail) =>
      `"${detail}" stands after } and would be shown with the question; move it inside the braces after ####, or change its first word if it belongs to the question`,
  },
  keyWithoutBraces: {
    id: () =>
      'pilihan (A. … B. …) dan kuncinya tertulis sebagai teks; tulis di dalam kurung: {=yang benar ~yang salah}',
    en: () => 'options (A. … B. …) and their key stand as text; write them inside braces: {=right ~wrong}',
  },
} satisfies Words

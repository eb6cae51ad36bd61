import { readFigure } from './gift-figure.ts'
import type { Words } from './gift-words.ts'

/** What was understood, but could have been meant otherwise. */
export const noteWords = {
  numberGrouped: {
    id: (detail) => `"${detail}" dibaca sebagai ${plain(detail).replace('.', ',')}`,
    en: (detail) => `"${detail}" was read as ${plain(detail)}`,
  },
  answerWithoutSign: {
    id: (detail) =>
      `{${detail}} dibaca sebagai isian singkat dengan jawaban "${detail}"; tulis {=${detail}} bila benar begitu, {B} atau {S} untuk benar–salah, \\{ dan \\} bila kurungnya bagian teks`,
    en: (detail) =>
      `{${detail}} was read as a short answer, "${detail}"; write {=${detail}} if that is right, {T} or {F} for true–false, \\{ and \\} if the braces belong to the text`,
  },
  trueFalseInText: {
    id: (detail) =>
      `{${detail}} di tengah kalimat dibaca sebagai jawaban benar–salah; tulis \\{ dan \\} bila kurungnya bagian teks`,
    en: (detail) =>
      `{${detail}} inside a sentence was read as a true–false answer; write \\{ and \\} if the braces belong to the text`,
  },
  hashAtEnd: {
    id: (detail) =>
      `tanda # sesudah "${detail}" dibaca sebagai umpan balik kosong; tulis \\# bila bagian jawaban`,
    en: (detail) =>
      `the sign # after "${detail}" was read as an empty feedback; write \\# if it belongs to the answer`,
  },
  arrowSign: {
    id: () => 'tanda → dibaca sebagai teks; untuk menjodohkan tulis ->',
    en: () => 'the sign → was read as text; to make pairs write ->',
  },
  textAlone: {
    id: (detail) =>
      `"${detail}" tidak diikuti { } dan dibaca sebagai bacaan, bukan soal; beri jawaban di dalam { } bila soal, atau judul ::…:: bila memang bacaan`,
    en: (detail) =>
      `"${detail}" is not followed by { } and was read as a text, not as a question; add answers in { } if it is a question, or a title ::…:: if a text is meant`,
  },
  colonsInText: {
    id: () => 'tanda :: di dalam teks soal dibaca sebagai teks; judul ditulis ::Judul:: di awal soal',
    en: () => 'the sign :: inside the text was read as text; a title is written ::Title:: at the beginning',
  },
} satisfies Words

function plain(figure: string): string {
  const read = readFigure(figure)
  return read.kind === 'grouped' ? read.plain : figure
}

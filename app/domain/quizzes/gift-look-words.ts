import type { Language } from '#app/platform/say/language.ts'
import type { Words } from './gift-words.ts'

const CURE = {
  id: 'dalam GIFT setiap soal diikuti jawabannya di dalam { }, misalnya: Apa itu KRS? {=keluarga berisiko ~kartu}',
  en: 'in GIFT each question is followed by its answers in { }, for example: What is KRS? {=families at risk ~a card}',
}

/** What a file is that is no GIFT at all. */
export const lookFaults = {
  looksAiken: look('soal Aiken (A. … B. … ANSWER: B)', 'Aiken questions (A. … B. … ANSWER: B)'),
  looksMoodleXml: look('XML Moodle', 'Moodle XML', {
    id: 'ekspor dari Moodle dalam format GIFT',
    en: 'export it from Moodle in the GIFT format',
  }),
  looksMarkup: look('halaman web atau XML', 'a web page or XML'),
  looksNumbered: look(
    'daftar soal bernomor (1. … A. … B. … Kunci: B)',
    'a list of numbered questions (1. … A. … B. … Key: B)',
  ),
  looksTable: look('tabel (CSV)', 'a table (CSV)'),
  looksDocument: look(
    'dokumen (Word, Excel, PDF, atau RTF), bukan teks',
    'a document (Word, Excel, PDF or RTF), not text',
  ),
  noQuestion: {
    id: () => `berkas ini tidak memuat satu soal pun, hanya teks; ${CURE.id}`,
    en: () => `this file holds no question, only text; ${CURE.en}`,
  },
} satisfies Words

function look(id: string, en: string, cure: Record<Language, string> = CURE) {
  return {
    id: () => `berkas ini tampak seperti ${id}: belum dapat dibaca sebagai kuis; ${cure.id}`,
    en: () => `this file looks like ${en}: it cannot be read as a quiz; ${cure.en}`,
  }
}

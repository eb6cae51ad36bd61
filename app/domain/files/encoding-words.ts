import type { Language } from '#app/platform/say/language.ts'
import type { Encoding } from './decode-text.ts'

/** UTF-8 is what everybody should write: nothing is said. */
const READ_AS: Readonly<Record<Exclude<Encoding, 'utf-8'>, string>> = {
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
}

const SENTENCES: Readonly<Record<Language, (name: string) => string>> = {
  id: (name) =>
    `Berkas ini dibaca sebagai ${name}; periksa tanda kutip dan huruf beraksen, lalu simpan sebagai UTF-8.`,
  en: (name) =>
    `This file was read as ${name}; check quotation marks and accented letters, then save it as UTF-8.`,
}

/** Tells that the letters of a file had to be guessed, and how to be sure; null where there was nothing to guess. */
export function encodingSentence(encoding: Encoding, language: Language): string | null {
  return encoding === 'utf-8' ? null : SENTENCES[language](READ_AS[encoding])
}

import { texts } from '#app/i18n/texts.ts'

/** Why a copy was made, and why there is none; the words of both for whoever administers. */
export const backupWords = texts({
  id: {
    reasons: { HAND: 'Dibuat dengan tangan', NIGHT: 'Setiap malam', MIGRATION: 'Sebelum pembaruan' },
    faults: {
      room: 'Ruang di disk tidak cukup.',
      place: 'Folder cadangan tidak dapat ditulisi.',
      database: 'Basis data sedang tidak dapat dibaca.',
      files: 'Ada berkas yang hilang atau rusak di penyimpanan; yang lain tersalin.',
      interrupted: 'Terhenti sebelum selesai.',
      other: 'Sebabnya tertulis di catatan server.',
    },
  },
  en: {
    reasons: { HAND: 'Made by hand', NIGHT: 'Every night', MIGRATION: 'Before an update' },
    faults: {
      room: 'There is not enough room on the disk.',
      place: 'The folder for copies cannot be written to.',
      database: 'The data base cannot be read just now.',
      files: 'Files of the store are missing or damaged; the others were copied.',
      interrupted: 'It stopped before it was done.',
      other: 'The cause stands in the log of the server.',
    },
  },
})

export type Reason = keyof typeof backupWords.id.reasons
export type Fault = keyof typeof backupWords.id.faults

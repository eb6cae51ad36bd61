import { texts } from '#app/i18n/texts.ts'

/** Said by the server, with what was counted. */
export const glanceTexts = texts({
  id: {
    counts: 'Sekarang',
    noCounts: 'Belum ada daftar yang dihitung untuk peran Anda.',
    days: 'Tanggal berikutnya',
    noDays: 'Belum ada tanggal yang akan datang. Begitu ada, muncul di sini.',
    noDaysForRole: 'Belum ada tanggal yang dicatat untuk peran Anda.',
  },
  en: {
    counts: 'Right now',
    noCounts: 'There is no list to count for your role yet.',
    days: 'Next dates',
    noDays: 'No date lies ahead. As soon as there is one, it appears here.',
    noDaysForRole: 'No dates are kept for your role yet.',
  },
})

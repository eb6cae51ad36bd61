import { texts } from '#app/i18n/texts.ts'

/** Faults that wait for whoever writes content. */
export const turnWords = texts({
  id: {
    title: (p: { count: number }) =>
      p.count === 1 ? 'Satu gangguan pada isi modul' : `${p.count} gangguan pada isi modul`,
    note: 'Peserta tetap membaca versi baik yang terakhir.',
    action: 'Buka studio',
  },
  en: {
    title: (p) => (p.count === 1 ? 'One fault in the modules' : `${p.count} faults in the modules`),
    note: 'Participants keep reading the last good version.',
    action: 'Open the studio',
  },
})

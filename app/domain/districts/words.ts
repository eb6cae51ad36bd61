import { texts } from '#app/i18n/texts.ts'

/** How a holder of an office is named, in lists and on pages of people. */
export const officeWords = texts({
  id: {
    since: (p: { capacity: string; from: string }) => `${p.capacity}, sejak ${p.from}`,
    capacities: {
      DEFINITIF: 'Definitif',
      PLT: 'Pelaksana Tugas (Plt.)',
      PLH: 'Pelaksana Harian (Plh.)',
      PJ: 'Penjabat (Pj.)',
      PJS: 'Penjabat Sementara (Pjs.)',
    },
  },
  en: {
    since: (p) => `${p.capacity}, since ${p.from}`,
    capacities: {
      DEFINITIF: 'Definitive',
      PLT: 'Acting (Plt.)',
      PLH: 'Acting day to day (Plh.)',
      PJ: 'Interim (Pj.)',
      PJS: 'Temporary interim (Pjs.)',
    },
  },
})

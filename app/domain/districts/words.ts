import { texts } from '#app/i18n/texts.ts'
import type { OfficeGroup, OfficeKind } from './office-kinds.ts'
import type { AgencyKind } from './starting-list.ts'

/** Agencies by kind, as they are listed in choices. */
export const agencyKindWords = texts({
  id: {
    OPD: 'Perangkat daerah',
    KECAMATAN: 'Kecamatan',
    PARTNER: 'Mitra',
  } satisfies Record<AgencyKind, string>,
  en: { OPD: 'Agencies', KECAMATAN: 'Kecamatan', PARTNER: 'Partners' },
})

/** What an office can be, as it is chosen. */
export const officeKindWords = texts({
  id: {
    BUPATI: 'Bupati',
    WAKIL_BUPATI: 'Wakil Bupati',
    SEKDA: 'Sekretaris Daerah',
    KEPALA_OPD: 'Kepala perangkat daerah',
    CAMAT: 'Camat',
    KABID: 'Kepala bidang',
    KEPALA_UPT: 'Kepala UPT',
  } satisfies Record<OfficeKind, string>,
  en: {
    BUPATI: 'Bupati',
    WAKIL_BUPATI: 'Wakil Bupati',
    SEKDA: 'Regional Secretary (Sekda)',
    KEPALA_OPD: 'Head of an agency',
    CAMAT: 'Camat',
    KABID: 'Head of a division',
    KEPALA_UPT: 'Head of a technical unit (UPT)',
  },
})

/** Offices as lists put them together. */
export const officeGroupWords = texts({
  id: {
    top: 'Pimpinan daerah',
    heads: 'Kepala perangkat daerah',
    camat: 'Camat',
    below: 'Bidang dan UPT',
  } satisfies Record<OfficeGroup, string>,
  en: {
    top: 'Leaders of the district',
    heads: 'Heads of agencies',
    camat: 'Camat',
    below: 'Divisions and UPT',
  },
})

/** How a holder of an office is named, in lists and on pages of people. */
export const officeWords = texts({
  id: {
    since: (p: { capacity: string; from: string }) => `${p.capacity}, sejak ${p.from}`,
    /** Before the name of the office. */
    prefixes: { DEFINITIF: '', PLT: 'Plt. ', PLH: 'Plh. ', PJ: 'Pj. ', PJS: 'Pjs. ' },
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
    prefixes: {
      DEFINITIF: '',
      PLT: 'Acting (Plt.) ',
      PLH: 'Acting (Plh.) ',
      PJ: 'Acting (Pj.) ',
      PJS: 'Acting (Pjs.) ',
    },
    capacities: {
      DEFINITIF: 'Definitive',
      PLT: 'Acting (Plt.)',
      PLH: 'Acting day to day (Plh.)',
      PJ: 'Interim (Pj.)',
      PJS: 'Temporary interim (Pjs.)',
    },
  },
})

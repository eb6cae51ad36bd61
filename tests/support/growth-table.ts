import type { Params } from './door-table.ts'
import { aWithdrawn } from './recommendations.ts'
import { aQuizAllTook } from './taken-quiz.ts'

/** What a page may cost, however many people there are. */
export type GrowthRow = {
  /** Most SQL statements, the session's among them. */
  statements: number
  /** Most rows, where the page names more of many than there are in the small place. */
  rows?: number
  /** Its filters and searches: each is a page of its own. */
  queries?: readonly string[]
  /** Things of another kind that the address may name: each is a page of its own. */
  others?: readonly Params[]
}

/** A quiz that a few or many of the place have taken. */
const TAKEN: Params = { modul: 'module', kuis: aQuizAllTook }

/** What everybody comes to every day. */
const HOT: GrowthRow = { statements: 4 }
export const USUAL: GrowthRow = { statements: 6 }

/**
 * Every address that shows something to somebody who is signed in is measured by the usual; here stand those of which less
 * is asked, or more is known: a list names its filters.
 */
export const GROWTH: Readonly<Record<string, GrowthRow>> = {
  '': HOT,

  belajar: HOT,
  'belajar/:modul': HOT,
  'belajar/:modul/:pelajaran': HOT,
  'belajar/:modul/kuis/:kuis': HOT,
  'tugas/:id': HOT,
  'studio/:modul/kuis/bank': {
    ...USUAL,
    queries: ['cari=tambah', 'kategori=modul-01', 'tag=x', 'keadaan=arsip', 'kuis=kuis'],
  },
  'studio/:modul/berkas': { ...USUAL, queries: ['tampil=tak-dipakai'] },
  // It names the first twenty who are writing.
  'tugas/:id/tanggal': { ...USUAL, rows: 22 },
  // It names so many of those who may get more time that a cohort stands on one page.
  'tugas/:id/perpanjangan': { ...USUAL, rows: 52, queries: ['cari=regu'] },
  rekomendasi: {
    ...USUAL,
    queries: [
      'giliran=all',
      'giliran=leader',
      'giliran=team',
      'giliran=clock',
      'giliran=disposition',
      'giliran=nobody',
    ],
  },

  'rekomendasi/:id': { ...USUAL, others: [{ id: aWithdrawn }] },

  // Answers of all who took it are summed.
  'studio/:modul/kuis/:kuis/analisis': { ...USUAL, others: [TAKEN] },
  'studio/:modul/kuis/:kuis/analisis/peserta': { ...USUAL, others: [TAKEN] },
  // No page: everybody's marks, and the note that they left.
  'studio/:modul/kuis/:kuis/analisis/unduh': { statements: 9, rows: 5_000, others: [TAKEN] },
  // No page: a quiz with all its questions, and the note that it left.
  'studio/:modul/kuis/:kuis/unduh': { statements: 11 },
  // No page: a whole module with all its texts and media, and the note that it left.
  'studio/:modul/unduh': { statements: 19 },

  'penilaian/:jadwal': {
    ...USUAL,
    queries: ['belum-dinilai', 'siap-dirilis', 'dirilis', 'dikembalikan', 'menulis', 'belum-mulai']
      .map((word) => `keadaan=${word}`)
      .concat('cari=regu', 'halaman=2'),
  },

  // Up to 200 grades that are released by one form.
  'penilaian/:jadwal/rilis': { ...USUAL, rows: 210 },
  // A page of works with what is said of each.
  'penilaian/:jadwal/tabel': { ...USUAL, rows: 28 },

  // No pages: everybody who owes the assignment, and the note that it left.
  'penilaian/:jadwal/nilai.xlsx': { statements: 9, rows: 5_000 },
  'penilaian/:jadwal/karya.zip': { statements: 10, rows: 5_000 },

  tinjau: { ...USUAL, queries: ['halaman=2', 'bagian=lain'] },

  'sekretariat/orang': {
    ...USUAL,
    queries: ['cari=warga', 'peran=participant', 'peran=leader', 'keadaan=aktif', 'keadaan=surel'],
  },
  'sekretariat/tim': { ...USUAL, queries: ['cari=regu'] },
  'sekretariat/tim/:id': { ...USUAL, queries: ['cari=warga'] },
  'sekretariat/jabatan': { ...USUAL, queries: ['cari=dinas', 'kelompok=kepala', 'keadaan=kosong'] },
  'sekretariat/hari-kerja': { ...USUAL, queries: ['tahun=2030'] },
  'sekretariat/perangkat-daerah': { ...USUAL, queries: ['cari=dinas', 'keadaan=ditutup'] },
  'sekretariat/kemajuan': {
    ...USUAL,
    queries: ['keadaan=tertinggal', 'tim=regu', 'tim=regu+39', 'tim=bukan', 'halaman=2'].concat(
      ['regu', 'regu+39', 'regu+1', 'bukan'].map((team) => `keadaan=tertinggal&tim=${team}`),
    ),
  },

  setelan: USUAL,
  jejak: { ...USUAL, queries: ['tindakan=person.read', 'nomor=REK-AKSIS/2026/02/0001'] },
}

/** Tables that grow with the years or the curriculum, not with the people; of any other a plan may not go through all rows. */
export const STEADY: readonly string[] = [
  ...['Setting', 'Counter', 'District', 'Agency', 'Area', 'Office', 'OfficeTerm', 'BudgetWindow', 'Cohort'],
  ...['DecisionRules', 'Holiday'],
  ...['Module', 'ModuleFile', 'CohortModule', 'Lesson', 'LessonVersion', 'ContentFault', 'Quiz'],
  ...['Assignment', 'AssignmentSchedule'],
]

/** Statements that may go through a table that grows all the same, each with its reason. */
export const MAY_SCAN: readonly { table: string; statement: RegExp; why: string }[] = [
  {
    table: 'AuditEvent',
    statement: /ORDER BY `main`\.`AuditEvent`\.`seq` DESC LIMIT/,
    why: 'The newest event: the first row of the table read backwards.',
  },
]

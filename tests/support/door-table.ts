import routes from '#app/routes.ts'
import { ROLES, type Role } from '#app/domain/access/roles.ts'
import { both, sent, type DoorRow, type Who } from './door-rows.ts'
import { aMarkedQuiz, anAskedQuestion, aMarkedAttempt, anExtension, aSheet } from './grading-doors.ts'
import { LIST_DOORS } from './list-doors.ts'
import { DISTRICT_DOORS } from './district-doors.ts'
import { aPhrase } from './phrases.ts'
import { PASTE_DOORS } from './paste-doors.ts'
import { aWaitingList } from './people-import.ts'
import { anAttempt, aQuiz, aQuizModule } from './quiz-doors.ts'
import { aMedium, STUDIO_DOORS, theMediumsForm } from './studio-doors.ts'

export type { DoorRow, MadeHere, Params, SceneKey, Who } from './door-rows.ts'

const WORKERS = ['participant', 'trainer', 'secretariat', 'auditor'] as const
const LEARNERS = ['participant', 'trainer', 'secretariat', 'auditor', 'admin'] as const
const READERS = ['participant', 'secretariat', 'reviewer', 'leader', 'aide', 'auditor'] as const
const WORK = { participant: ['participant'], trainer: ['trainer'], secretariat: ['secretariat'] } as const
const OFFICE = ['secretariat', 'admin'] as const
const GRADED = { jadwal: 'schedule', pengumpulan: 'submission' } as const
const LESSON = { modul: 'module', pelajaran: 'lesson' } as const
const QUIZ = { modul: aQuizModule, kuis: aQuiz } as const
const ATTEMPT = { ...QUIZ, percobaan: anAttempt } as const

/** A row for every address of `app/routes.ts`: the test fails on an address without a row. */
export const DOORS: Readonly<Record<string, DoorRow>> = {
  masuk: { get: 'everybody', post: 'everybody' },
  'masuk/kode': { get: 'everybody', post: 'everybody' }, // who has shown no password goes on to sign in
  'masuk/contoh': { get: 'nobody', post: 'nobody' }, // open in demo mode only
  keluar: { get: 'nobody', post: 'everybody', fromAnyPage: true },
  'keluar/hapus': { get: 'everybody', post: 'everybody', fromAnyPage: true },
  undangan: { get: 'everybody', post: 'everybody' },
  'undangan/:token': both('everybody', { token: 'token' }),
  'lupa-sandi': { get: 'everybody', post: 'everybody' },
  'atur-sandi/:token': both('everybody', { token: 'token' }),
  'surel/:token': both('everybody', { token: 'token' }),
  bahasa: { get: 'nobody', post: 'everybody' },

  '': { get: 'signed-in' },
  konfirmasi: { get: 'signed-in', post: 'signed-in' },
  profil: { get: 'signed-in' },
  'profil/sesi': { get: 'nobody', post: 'signed-in' },
  'profil/tampilan': { get: 'nobody', post: 'signed-in' },
  'profil/sandi': { get: 'signed-in', post: 'signed-in' },
  'profil/surel': { get: 'signed-in', post: 'signed-in' },
  'profil/nama-pengguna': { get: 'signed-in', post: 'signed-in' },
  'profil/kode': { get: 'signed-in' },
  'profil/kode/siapkan': { get: 'signed-in', post: 'signed-in' },
  'profil/kode/cadangan': { get: 'signed-in', post: 'signed-in' },
  'profil/kode/matikan': { get: 'signed-in', post: 'signed-in' },
  'profil/kode/peramban': { get: 'nobody', post: 'signed-in' },
  panduan: { get: 'signed-in' },
  'panduan/blok': { get: 'signed-in' },
  'panduan/alur-rekomendasi': { get: 'signed-in' },
  'panduan/:halaman': { get: 'signed-in', params: { halaman: 'guide' } },

  belajar: { get: LEARNERS },
  'belajar/:modul': { get: LEARNERS, params: { modul: 'module' } },
  'belajar/:modul/:pelajaran': { get: LEARNERS, post: WORK.participant, params: LESSON },
  'belajar/:modul/:pelajaran/selesai': sent(WORK.participant, LESSON),
  'belajar/:modul/:pelajaran/isian': sent(WORK.participant, LESSON),
  'belajar/:modul/:pelajaran/simpan/:blok': {
    get: 'nobody',
    post: WORK.participant,
    params: { ...LESSON, blok: () => Promise.resolve({ id: 'r-1' }) },
  },

  'belajar/:modul/kuis/:kuis': { get: LEARNERS, post: WORK.participant, params: QUIZ },
  'belajar/:modul/kuis/:kuis/mulai': sent(WORK.participant, QUIZ),
  'belajar/:modul/kuis/:kuis/simpan/:percobaan': sent(WORK.participant, ATTEMPT),
  'belajar/:modul/kuis/:kuis/kumpul': sent(WORK.participant, QUIZ),
  'belajar/:modul/kuis/:kuis/hasil/:percobaan': { get: WORK.participant, params: ATTEMPT },
  'belajar/:modul/kuis/:kuis/disisihkan': both(WORK.participant, QUIZ),

  tugas: { get: WORKERS },
  'tugas/:id': { get: WORKERS, post: WORK.participant, params: { id: 'schedule' } },
  'tugas/:id/tanggal': both(['trainer', 'secretariat'], { id: 'schedule' }),
  'tugas/:id/perpanjangan': both(['trainer', 'secretariat'], { id: 'schedule' }),
  'tugas/:id/perpanjangan/:perpanjangan': both(['trainer', 'secretariat'], {
    id: 'schedule',
    perpanjangan: anExtension,
  }),
  'tugas/:id/perpanjangan/:perpanjangan/tarik': sent(['trainer', 'secretariat'], {
    id: 'schedule',
    perpanjangan: anExtension,
  }),
  'tugas/:id/naskah': sent(WORK.participant, { id: 'schedule' }),
  'tugas/:id/pratinjau': sent(WORK.participant, { id: 'schedule' }),
  'tugas/:id/disisihkan': both(WORK.participant, { id: 'schedule' }),
  'tugas/:id/berkas': sent(WORK.participant, { id: 'schedule' }),
  'tugas/:id/berkas/urungkan': sent(WORK.participant, { id: 'schedule' }),
  'tugas/:id/kirim': sent(WORK.participant, { id: 'schedule' }),
  'media/:id/:bentuk': { get: LEARNERS, params: { id: aMedium, bentuk: theMediumsForm } },
  unggahan: { get: 'nobody', post: ['participant', 'trainer'] },
  'unggahan/:id': sent(['participant', 'trainer'], {}),
  'berkas/:id': { get: ['participant', 'trainer', 'secretariat', 'auditor'], params: { id: 'file' } },

  rekomendasi: { get: READERS },
  'rekomendasi/baru': { get: 'nobody', post: WORK.participant },
  'rekomendasi/:id': { get: READERS, post: WORK.participant, params: { id: 'recommendation' } },
  'rekomendasi/:id/bagian/:bagian': both(WORK.participant, { id: 'recommendation', bagian: 'section' }),
  'rekomendasi/:id/bagian/:bagian/simpan': sent(WORK.participant, {
    id: 'recommendation',
    bagian: 'section',
  }),
  'rekomendasi/:id/bagian/:bagian/disisihkan': both(WORK.participant, {
    id: 'recommendation',
    bagian: 'section',
  }),
  'rekomendasi/:id/banding': { get: READERS, params: { id: 'recommendation' } },
  'rekomendasi/:id/ajukan': sent(WORK.participant, { id: 'recommendation' }),
  'rekomendasi/:id/buang': sent(WORK.participant, { id: 'recommendation' }),
  'rekomendasi/:id/pulihkan': sent(WORK.participant, { id: 'recommendation' }),
  'rekomendasi/:id/tarik': both(WORK.participant, { id: 'recommendation' }),
  'rekomendasi/:id/kembalikan': both(WORK.secretariat, { id: 'recommendation' }),
  'rekomendasi/:id/naikkan': both(WORK.secretariat, { id: 'recommendation' }),
  'rekomendasi/:id/sematkan': sent(WORK.secretariat, { id: 'recommendation' }),
  'rekomendasi/:id/angkat': sent(WORK.secretariat, { id: 'recommendation' }),

  ...STUDIO_DOORS,
  ...PASTE_DOORS,

  penilaian: { get: WORK.trainer },
  'penilaian/kalimat': { get: WORK.trainer, post: WORK.trainer },
  'penilaian/kalimat/:kalimat': both(WORK.trainer, { kalimat: aPhrase }),
  'penilaian/kalimat/:kalimat/hapus': sent(WORK.trainer, { kalimat: aPhrase }),
  'penilaian/:jadwal': { get: WORK.trainer, params: { jadwal: 'schedule' } },
  'penilaian/:jadwal/rilis': both(WORK.trainer, { jadwal: 'schedule' }),
  'penilaian/kuis/:kuis': both(WORK.trainer, { kuis: aMarkedQuiz }),
  'penilaian/kuis/:kuis/soal/:soal': both(WORK.trainer, { kuis: aMarkedQuiz, soal: anAskedQuestion }),
  'penilaian/kuis/:kuis/percobaan/:percobaan': both(WORK.trainer, {
    kuis: aMarkedQuiz,
    percobaan: aMarkedAttempt,
  }),
  'penilaian/kuis/:kuis/kunci/:soal': both(WORK.trainer, { kuis: aMarkedQuiz, soal: anAskedQuestion }),
  'penilaian/:jadwal/tabel': both(WORK.trainer, { jadwal: 'schedule' }),
  'penilaian/:jadwal/nilai.xlsx': { get: WORK.trainer, params: { jadwal: 'schedule' } },
  'penilaian/:jadwal/karya.zip': { get: WORK.trainer, params: { jadwal: 'schedule' } },
  'penilaian/:jadwal/lembar': both(WORK.trainer, { jadwal: 'schedule' }),
  'penilaian/:jadwal/lembar/:lembar': { get: WORK.trainer, params: { jadwal: 'schedule', lembar: aSheet } },
  'penilaian/:jadwal/lembar/:lembar/masukkan': sent(WORK.trainer, { jadwal: 'schedule', lembar: aSheet }),
  'penilaian/:jadwal/lembar/:lembar/buang': sent(WORK.trainer, { jadwal: 'schedule', lembar: aSheet }),
  'penilaian/:jadwal/pembagian': both(WORK.trainer, { jadwal: 'schedule' }),
  'penilaian/:jadwal/:pengumpulan/penilai': both(WORK.trainer, GRADED),
  'penilaian/:jadwal/:pengumpulan': both(WORK.trainer, GRADED),
  'penilaian/:jadwal/:pengumpulan/koreksi': both(WORK.trainer, GRADED),
  'penilaian/:jadwal/:pengumpulan/simpan': sent(WORK.trainer, GRADED),
  'penilaian/:jadwal/:pengumpulan/disisihkan': both(WORK.trainer, GRADED),
  'penilaian/:jadwal/:pengumpulan/rilis': sent(WORK.trainer, GRADED),
  'penilaian/:jadwal/:pengumpulan/kembalikan': sent(WORK.trainer, GRADED),

  tinjau: { get: ['leader', 'aide'] },
  'tinjau/:id': { get: ['leader', 'aide'], params: { id: 'recommendation' } },
  'tinjau/:id/putusan': { get: ['leader', 'aide'], post: ['leader'], params: { id: 'recommendation' } },
  'tinjau/:id/urungkan': sent(['leader'], { id: 'recommendation' }),
  'tinjau/:id/umumkan': sent(['leader'], { id: 'recommendation' }),

  sekretariat: { get: OFFICE },
  'sekretariat/orang': { get: OFFICE },
  'sekretariat/orang/undang': { get: OFFICE, post: OFFICE },
  'sekretariat/orang/daftar.xlsx': { get: OFFICE },
  'sekretariat/orang/impor': { get: OFFICE, post: OFFICE },
  'sekretariat/orang/impor/isian.xlsx': { get: OFFICE },
  'sekretariat/orang/impor/:id': both(OFFICE, { id: aWaitingList }),
  'sekretariat/orang/impor/:id/masukkan': sent(OFFICE, { id: aWaitingList }),
  'sekretariat/orang/impor/:id/buang': sent(OFFICE, { id: aWaitingList }),
  'sekretariat/orang/:id': { get: OFFICE, params: { id: 'person' } },
  'sekretariat/orang/:id/ubah': both(OFFICE, { id: 'person' }),
  'sekretariat/orang/:id/surel': both(OFFICE, { id: 'person' }),
  'sekretariat/orang/:id/surel/lagi': sent(OFFICE, { id: 'person' }),
  'sekretariat/orang/:id/surel/tarik': sent(OFFICE, { id: 'person' }),
  'sekretariat/orang/:id/peran': both(OFFICE, { id: 'person' }),
  'sekretariat/orang/:id/kode': both(['admin'], { id: 'person' }),
  'sekretariat/orang/:id/buka': sent(OFFICE, { id: 'person' }),
  'sekretariat/orang/:id/tutup': both(OFFICE, { id: 'person' }),
  'sekretariat/orang/:id/lembar': both(OFFICE, { id: 'person' }),
  'sekretariat/orang/:id/undangan': sent(OFFICE, { id: 'person' }),
  'sekretariat/tim': { get: WORK.secretariat, post: WORK.secretariat },
  'sekretariat/tim/:id': both(WORK.secretariat, { id: 'team' }),
  'sekretariat/tim/:id/bubarkan': both(WORK.secretariat, { id: 'team' }),
  'sekretariat/tim/:id/pulihkan': {
    get: WORK.secretariat,
    post: WORK.secretariat,
    params: {
      id: ({ cohort }, data) =>
        data.team.create({
          data: {
            cohortId: cohort.id,
            number: 9_001,
            name: 'Tim Bubar',
            nameKey: 'tim bubar',
            removedAt: new Date(),
          },
        }),
    },
  },
  'sekretariat/kemajuan': { get: ['secretariat', 'trainer', 'auditor'] },
  'sekretariat/kemajuan/kemajuan.xlsx': { get: ['secretariat', 'trainer', 'auditor'] },
  'sekretariat/kemajuan/:id': {
    get: ['secretariat', 'trainer', 'auditor'],
    params: { id: ({ teams }) => Promise.resolve(teams.one.members[0]) },
  },
  'sekretariat/kemajuan/:id/tandai': both(['secretariat', 'trainer'], {
    id: ({ teams }) => Promise.resolve(teams.one.members[0]),
  }),
  'sekretariat/kemajuan/:id/cabut': sent(['secretariat', 'trainer'], {
    id: ({ teams }) => Promise.resolve(teams.one.members[0]),
  }),
  'sekretariat/angkatan': { get: WORK.secretariat, post: WORK.secretariat },
  'sekretariat/angkatan/:id/lembar': both(WORK.secretariat, { id: 'cohort' }),
  'sekretariat/angkatan/:id/ubah': both(WORK.secretariat, { id: 'cohort' }),
  'sekretariat/angkatan/:id': both(WORK.secretariat, { id: 'cohort' }),
  ...DISTRICT_DOORS,
  ...LIST_DOORS,

  jejak: { get: ['auditor', 'admin'] },
  cadangan: { get: ['admin'], post: ['admin'] },

  setelan: { get: ['admin'], post: ['admin'] },
  'setelan/surel/lepas': sent(['admin'], {}),

  'demo/surat': { get: 'nobody' }, // open in demo mode only
  'demo/surat/:id': { get: 'nobody', params: { id: 'mail' } }, // open in demo mode only
  sehat: { get: 'everybody' },
  'sehat/kosong': { get: 'signed-in' },
  siap: { get: 'everybody' },
  metrik: { get: 'nobody' }, // open with the operator's token only
  'laporan-csp': { get: 'nobody', post: 'everybody', fromAnyPage: true },
  '*': { get: 'nobody', post: 'nobody' },
}

/** Every address of the product and its file, as `app/routes.ts` lists them. */
export function addresses(): { path: string; file: string }[] {
  return routes.map((route) => ({ path: route.path ?? '', file: route.file }))
}

export function letsIn(who: Who, role: Role | null): boolean {
  if (who === 'everybody') return true
  if (who === 'nobody' || role === null) return false
  return who === 'signed-in' || who.includes(role)
}

/** Nobody, and then each role. */
export const CALLERS: readonly (Role | null)[] = [null, ...ROLES]

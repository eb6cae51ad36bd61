import { withQuery } from './platform/query.ts'

/** Every address of the product, in one place. The URLs are a public contract: Indonesian, short, stable. */
export const paths = {
  home: () => '/',

  signIn: (back?: string) => withQuery('/masuk', { kembali: back === '/' ? undefined : back }),
  /** The one-time code after the password, or its first set-up. */
  signInCode: (back?: string) => withQuery('/masuk/kode', { kembali: back === '/' ? undefined : back }),
  demoSignIn: () => '/masuk/contoh',
  signOut: () => '/keluar',
  wipeDevice: () => '/keluar/hapus',
  invitation: (token: string) => `/undangan/${part(token)}`,
  enterInvitation: () => '/undangan',
  forgotPassword: () => '/lupa-sandi',
  resetPassword: (token: string) => `/atur-sandi/${part(token)}`,
  confirmEmail: (token: string) => `/surel/${part(token)}`,
  /** `unsent`: a form was sent and has to be sent again afterwards. */
  stepUp: (back?: string, { unsent = false } = {}) =>
    withQuery('/konfirmasi', { kembali: back, ulang: unsent ? 'ya' : undefined }),
  profile: () => '/profil',
  revokeSession: () => '/profil/sesi',
  displaySettings: () => '/profil/tampilan',
  changePassword: () => '/profil/sandi',
  ownEmail: () => '/profil/surel',
  username: () => '/profil/nama-pengguna',
  secondFactor: () => '/profil/kode',
  setUpFactor: () => '/profil/kode/siapkan',
  recoveryCodes: () => '/profil/kode/cadangan',
  removeFactor: () => '/profil/kode/matikan',
  endTrust: () => '/profil/kode/peramban',
  language: () => '/bahasa',

  learning: () => '/belajar',
  module: (module: string) => `/belajar/${part(module)}`,
  lesson: (module: string, lesson: string) => `/belajar/${part(module)}/${part(lesson)}`,
  quiz: (module: string, quiz: string) => `/belajar/${part(module)}/kuis/${part(quiz)}`,
  /** Where the answers of its newest attempt stand; the device's copies of them lie under this. */
  quizAttempt: (module: string, quiz: string, attempt: number) =>
    `/belajar/${part(module)}/kuis/${part(quiz)}#percobaan-${attempt}`,
  startQuiz: (module: string, quiz: string) => `/belajar/${part(module)}/kuis/${part(quiz)}/mulai`,
  saveQuiz: (module: string, quiz: string, attempt: number) =>
    `/belajar/${part(module)}/kuis/${part(quiz)}/simpan/${attempt}`,
  handInQuiz: (module: string, quiz: string) => `/belajar/${part(module)}/kuis/${part(quiz)}/kumpul`,
  quizSetAside: (module: string, quiz: string) => `/belajar/${part(module)}/kuis/${part(quiz)}/disisihkan`,
  quizResult: (module: string, quiz: string, attempt: number) =>
    `/belajar/${part(module)}/kuis/${part(quiz)}/hasil/${attempt}`,
  lessonCompletion: (module: string, lesson: string) => `/belajar/${part(module)}/${part(lesson)}/selesai`,
  lessonEntry: (module: string, lesson: string) => `/belajar/${part(module)}/${part(lesson)}/isian`,
  /** The door of each of its blocks stands below. */
  saveLesson: (module: string, lesson: string) => `/belajar/${part(module)}/${part(lesson)}/simpan`,

  assignments: () => '/tugas',
  assignment: (id: string) => `/tugas/${part(id)}`,
  assignmentText: (id: string) => `/tugas/${part(id)}/naskah`,
  assignmentPreview: (id: string) => `/tugas/${part(id)}/pratinjau`,
  assignmentDates: (id: string) => `/tugas/${part(id)}/tanggal`,
  assignmentExtensions: (id: string) => `/tugas/${part(id)}/perpanjangan`,
  assignmentExtension: (id: string, extension: string) =>
    `/tugas/${part(id)}/perpanjangan/${part(extension)}`,
  takeBackExtension: (id: string, extension: string) =>
    `/tugas/${part(id)}/perpanjangan/${part(extension)}/tarik`,
  assignmentSetAside: (id: string) => `/tugas/${part(id)}/disisihkan`,
  assignmentFiles: (id: string) => `/tugas/${part(id)}/berkas`,
  assignmentFileRestore: (id: string) => `/tugas/${part(id)}/berkas/urungkan`,
  assignmentHandIn: (id: string) => `/tugas/${part(id)}/kirim`,
  file: (id: string) => `/berkas/${part(id)}`,
  uploads: () => '/unggahan',
  upload: (id: string) => `/unggahan/${part(id)}`,
  /** The bytes of a module's medium: the address holds a part of their hash, so that it is never used for others. */
  medium: (file: string, sha256: string, extension: string) =>
    `/media/${part(file)}/${part(`${sha256.slice(0, 16)}.${extension}`)}`,

  grading: () => '/penilaian',
  gradingPhrases: () => '/penilaian/kalimat',
  gradingPhrase: (phrase: string) => `/penilaian/kalimat/${part(phrase)}`,
  gradingPhraseRemoval: (phrase: string) => `/penilaian/kalimat/${part(phrase)}/hapus`,
  gradingAssignment: (schedule: string) => `/penilaian/${part(schedule)}`,
  gradingSharing: (schedule: string) => `/penilaian/${part(schedule)}/pembagian`,
  gradingMarker: (schedule: string, submission: string) =>
    `/penilaian/${part(schedule)}/${part(submission)}/penilai`,
  gradingReleaseAll: (schedule: string) => `/penilaian/${part(schedule)}/rilis`,
  gradingQuick: (schedule: string) => `/penilaian/${part(schedule)}/tabel`,
  quizMarking: (quiz: string) => `/penilaian/kuis/${part(quiz)}`,
  quizMarkingQuestion: (quiz: string, question: string) =>
    `/penilaian/kuis/${part(quiz)}/soal/${part(question)}`,
  quizMarkingAttempt: (quiz: string, attempt: string) =>
    `/penilaian/kuis/${part(quiz)}/percobaan/${part(attempt)}`,
  quizKey: (quiz: string, question: string) => `/penilaian/kuis/${part(quiz)}/kunci/${part(question)}`,
  gradingResults: (schedule: string) => `/penilaian/${part(schedule)}/nilai.xlsx`,
  gradingArchive: (schedule: string) => `/penilaian/${part(schedule)}/karya.zip`,
  markedSheets: (schedule: string) => `/penilaian/${part(schedule)}/lembar`,
  markedSheet: (schedule: string, sheet: string) => `/penilaian/${part(schedule)}/lembar/${part(sheet)}`,
  takeMarkedSheet: (schedule: string, sheet: string) =>
    `/penilaian/${part(schedule)}/lembar/${part(sheet)}/masukkan`,
  dropMarkedSheet: (schedule: string, sheet: string) =>
    `/penilaian/${part(schedule)}/lembar/${part(sheet)}/buang`,
  gradingSubmission: (schedule: string, submission: string) =>
    `/penilaian/${part(schedule)}/${part(submission)}`,
  gradingSave: (schedule: string, submission: string) =>
    `/penilaian/${part(schedule)}/${part(submission)}/simpan`,
  gradingCorrection: (schedule: string, submission: string) =>
    `/penilaian/${part(schedule)}/${part(submission)}/koreksi`,
  gradingSetAside: (schedule: string, submission: string) =>
    `/penilaian/${part(schedule)}/${part(submission)}/disisihkan`,
  gradingRelease: (schedule: string, submission: string) =>
    `/penilaian/${part(schedule)}/${part(submission)}/rilis`,
  gradingReturn: (schedule: string, submission: string) =>
    `/penilaian/${part(schedule)}/${part(submission)}/kembalikan`,

  studio: () => '/studio',
  studioNews: () => '/studio/pembaruan',
  newModule: () => '/studio/baru',
  orderModules: () => '/studio/urutan',
  /** How a text of this module, or of a new one, would look. */
  modulePreview: (module?: string) => withQuery('/studio/pratinjau', { modul: module }),
  changeModule: (module: string) => `/studio/${part(module)}/ubah`,
  copyModule: (module: string) => `/studio/${part(module)}/salin`,
  archiveModule: (module: string) => `/studio/${part(module)}/arsip`,
  bringBackModule: (module: string) => `/studio/${part(module)}/arsip/pulihkan`,
  newLesson: (module: string) => `/studio/${part(module)}/baru`,
  orderLessons: (module: string) => `/studio/${part(module)}/urutan`,
  arrangeLesson: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/atur`,
  lessonRule: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/syarat`,
  moveLesson: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/pindah`,
  copyLesson: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/salin`,
  archiveLesson: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/arsip`,
  bringBackLesson: (module: string, lesson: string) =>
    `/studio/${part(module)}/${part(lesson)}/arsip/pulihkan`,
  newTask: (module: string) => `/studio/${part(module)}/tugas/baru`,
  changeTask: (module: string, task: string) => `/studio/${part(module)}/tugas/${part(task)}`,
  copyTask: (module: string, task: string) => `/studio/${part(module)}/tugas/${part(task)}/salin`,
  withdrawTask: (module: string, task: string) => `/studio/${part(module)}/tugas/${part(task)}/arsip`,
  bringBackTask: (module: string, task: string) =>
    `/studio/${part(module)}/tugas/${part(task)}/arsip/pulihkan`,
  studioModule: (module: string) => `/studio/${part(module)}`,
  studioSeveral: (module: string) => `/studio/${part(module)}/terbitkan`,
  studioBringModule: () => '/studio/impor',
  studioBring: (module: string) => `/studio/${part(module)}/impor`,
  /** `takenAgain`: no larger than it can come in again. */
  studioModuleZip: (module: string, { takenAgain = false } = {}) =>
    withQuery(`/studio/${part(module)}/unduh`, { isi: takenAgain ? 'masuk-lagi' : undefined }),
  /** `chosen`: the places of the drafts that somebody has chosen already. */
  studioDocument: (id: string, chosen: { draf?: string | undefined; judul?: string | undefined } = {}) =>
    withQuery(`/studio/impor/${part(id)}`, chosen),
  studioDocumentUndo: (id: string) => `/studio/impor/${part(id)}/batal`,
  studioDocumentPicture: (id: string, name: string) => `/studio/impor/${part(id)}/gambar/${part(name)}`,
  studioQuizzes: (module: string) => `/studio/${part(module)}/kuis`,
  studioBank: (module: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/studio/${part(module)}/kuis/bank`, query),
  renameCategory: (module: string) => `/studio/${part(module)}/kuis/bank/kategori`,
  studioQuiz: (module: string, quiz: string) => `/studio/${part(module)}/kuis/${part(quiz)}`,
  /** A door of a quiz: its order, what goes in and out, its settings, its file. */
  studioQuizDoor: (
    module: string,
    quiz: string,
    door:
      | 'urutan'
      | 'keluarkan'
      | 'masukkan'
      | 'ambil'
      | 'atur'
      | 'unduh'
      | 'arsip'
      | 'arsip/pulihkan'
      | 'tampilkan'
      | 'tarik',
  ) => `/studio/${part(module)}/kuis/${part(quiz)}/${door}`,
  /** A trainer tries it; `acak`: how it is mixed, `soal`: what was asked. */
  tryQuiz: (module: string, quiz: string, query: Record<string, string | undefined> = {}) =>
    withQuery(`/studio/${part(module)}/kuis/${part(quiz)}/coba`, query),
  quizSchedule: (module: string, quiz: string, cohort: string) =>
    `/studio/${part(module)}/kuis/${part(quiz)}/jadwal/${part(cohort)}`,
  /** `quiz` may be `bank`: a question that no quiz asks. `from`: the form was begun as another kind. */
  newQuestion: (module: string, quiz: string, kind?: string, from?: string) =>
    withQuery(`/studio/${part(module)}/kuis/${part(quiz)}/baru`, { jenis: kind, dari: from }),
  studioQuestion: (module: string, quiz: string, question: string) =>
    `/studio/${part(module)}/kuis/${part(quiz)}/soal/${part(question)}`,
  studioQuestionDoor: (
    module: string,
    quiz: string,
    question: string,
    door: 'arsip' | 'pulihkan' | 'salin',
  ) => `/studio/${part(module)}/kuis/${part(quiz)}/soal/${part(question)}/${door}`,
  pasteQuestions: (module: string, quiz: string) => `/studio/${part(module)}/kuis/${part(quiz)}/tempel`,
  /** How a quiz was answered: its questions, its people, both as a file, and the gain between two quizzes. */
  quizAnalysis: (
    module: string,
    quiz: string,
    page: 'items' | 'people' | 'file' | 'gain' = 'items',
    cohort?: string,
  ) => {
    const door = { items: 'analisis', people: 'analisis/peserta', file: 'analisis/unduh', gain: 'kenaikan' }[
      page
    ]
    return withQuery(`/studio/${part(module)}/kuis/${part(quiz)}/${door}`, { angkatan: cohort })
  },
  studioFiles: (module: string, unusedOnly = false) =>
    withQuery(`/studio/${part(module)}/berkas`, { tampil: unusedOnly ? 'tak-dipakai' : undefined }),
  studioFileAdd: (module: string) => `/studio/${part(module)}/berkas/unggah`,
  studioFileRemove: (module: string) => `/studio/${part(module)}/berkas/hapus`,
  studioFileRestore: (module: string) => `/studio/${part(module)}/berkas/pulihkan`,
  studioLesson: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}`,
  studioSave: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/simpan`,
  studioPreview: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/pratinjau`,
  studioWho: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/siapa`,
  studioPublish: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/terbit`,
  studioRestore: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/pulihkan`,
  studioVersions: (module: string, lesson: string) => `/studio/${part(module)}/${part(lesson)}/versi`,

  recommendations: () => '/rekomendasi',
  newRecommendation: () => '/rekomendasi/baru',
  recommendation: (id: string) => `/rekomendasi/${part(id)}`,
  recommendationSection: (id: string, section: string) => `/rekomendasi/${part(id)}/bagian/${part(section)}`,
  saveSection: (id: string, section: string) => `/rekomendasi/${part(id)}/bagian/${part(section)}/simpan`,
  sectionSetAside: (id: string, section: string) =>
    `/rekomendasi/${part(id)}/bagian/${part(section)}/disisihkan`,
  recommendationCompare: (id: string, from?: number, to?: number) =>
    withQuery(`/rekomendasi/${part(id)}/banding`, { dari: from?.toString(), ke: to?.toString() }),
  recommendationTransition: (id: string, transition: string) =>
    `/rekomendasi/${part(id)}/${part(transition)}`,

  queue: () => '/tinjau',
  /** What waits for others than its reader. */
  queueRest: () => '/tinjau?bagian=lain',
  card: (id: string) => `/tinjau/${part(id)}`,
  decide: (id: string) => `/tinjau/${part(id)}/putusan`,
  undoDecision: (id: string) => `/tinjau/${part(id)}/urungkan`,
  announceDecision: (id: string) => `/tinjau/${part(id)}/umumkan`,

  secretariat: () => '/sekretariat',
  mediaRoom: () => '/sekretariat/ruang',
  people: () => '/sekretariat/orang',
  invite: () => '/sekretariat/orang/undang',
  person: (id: string) => `/sekretariat/orang/${part(id)}`,
  changePerson: (id: string) => `/sekretariat/orang/${part(id)}/ubah`,
  personEmail: (id: string) => `/sekretariat/orang/${part(id)}/surel`,
  emailAgain: (id: string) => `/sekretariat/orang/${part(id)}/surel/lagi`,
  withdrawEmail: (id: string) => `/sekretariat/orang/${part(id)}/surel/tarik`,
  resetFactor: (id: string) => `/sekretariat/orang/${part(id)}/kode`,
  personRoles: (id: string) => `/sekretariat/orang/${part(id)}/peran`,
  reopenAccount: (id: string) => `/sekretariat/orang/${part(id)}/buka`,
  closeAccount: (id: string) => `/sekretariat/orang/${part(id)}/tutup`,
  peopleExport: () => '/sekretariat/orang/daftar.xlsx',
  peopleImport: () => '/sekretariat/orang/impor',
  peopleTemplate: () => '/sekretariat/orang/impor/isian.xlsx',
  peoplePreview: (id: string) => `/sekretariat/orang/impor/${part(id)}`,
  peopleLetIn: (id: string) => `/sekretariat/orang/impor/${part(id)}/masukkan`,
  peopleDrop: (id: string) => `/sekretariat/orang/impor/${part(id)}/buang`,
  personSheet: (id: string) => `/sekretariat/orang/${part(id)}/lembar`,
  cohortSheets: (id: string) => `/sekretariat/angkatan/${part(id)}/lembar`,
  personInvitation: (id: string) => `/sekretariat/orang/${part(id)}/undangan`,
  teams: () => '/sekretariat/tim',
  team: (id: string) => `/sekretariat/tim/${part(id)}`,
  teamRemoval: (id: string) => `/sekretariat/tim/${part(id)}/bubarkan`,
  teamRestoring: (id: string) => `/sekretariat/tim/${part(id)}/pulihkan`,
  progress: () => '/sekretariat/kemajuan',
  progressFile: () => '/sekretariat/kemajuan/kemajuan.xlsx',
  setDone: (id: string) => `/sekretariat/kemajuan/${part(id)}/tandai`,
  takeBackDone: (id: string) => `/sekretariat/kemajuan/${part(id)}/cabut`,
  personProgress: (id: string) => `/sekretariat/kemajuan/${part(id)}`,
  cohorts: () => '/sekretariat/angkatan',
  cohort: (id: string) => `/sekretariat/angkatan/${part(id)}`,
  changeCohort: (id: string) => `/sekretariat/angkatan/${part(id)}/ubah`,
  offices: () => '/sekretariat/jabatan',
  office: (id: string) => `/sekretariat/jabatan/${part(id)}`,
  newOffice: () => '/sekretariat/jabatan/baru',
  changeOffice: (id: string) => `/sekretariat/jabatan/${part(id)}/ubah`,
  closeOffice: (id: string) => `/sekretariat/jabatan/${part(id)}/tutup`,
  endTerm: (id: string) => `/sekretariat/jabatan/${part(id)}/akhiri`,
  agencies: () => '/sekretariat/perangkat-daerah',
  agency: (id: string) => `/sekretariat/perangkat-daerah/${part(id)}`,
  districts: () => '/sekretariat/kabupaten',
  district: (id: string) => `/sekretariat/kabupaten/${part(id)}`,
  decisionRules: () => '/sekretariat/aturan',
  letterhead: () => '/sekretariat/kop-surat',
  workingDays: (year?: number) => `/sekretariat/hari-kerja${year === undefined ? '' : `?tahun=${year}`}`,
  workingWeek: () => '/sekretariat/hari-kerja/pekan',
  holiday: (id: string) => `/sekretariat/hari-kerja/${part(id)}`,
  removeHoliday: (id: string) => `/sekretariat/hari-kerja/${part(id)}/hapus`,
  newAgency: () => '/sekretariat/perangkat-daerah/baru',
  changeAgency: (id: string) => `/sekretariat/perangkat-daerah/${part(id)}/ubah`,
  closeAgency: (id: string) => `/sekretariat/perangkat-daerah/${part(id)}/tutup`,
  reopenAgency: (id: string) => `/sekretariat/perangkat-daerah/${part(id)}/buka`,
  windows: () => '/sekretariat/jendela',
  window: (id: string) => `/sekretariat/jendela/${part(id)}`,
  removeWindow: (id: string) => `/sekretariat/jendela/${part(id)}/hapus`,
  lists: () => '/sekretariat/daftar',
  list: (list: string) => `/sekretariat/daftar/${part(list)}`,
  listEntry: (list: string, code: string) => `/sekretariat/daftar/${part(list)}/${part(code)}`,
  endListEntry: (list: string, code: string) => `/sekretariat/daftar/${part(list)}/${part(code)}/akhiri`,
  bringBackListEntry: (list: string, code: string) =>
    `/sekretariat/daftar/${part(list)}/${part(code)}/kembalikan`,
  moveListEntry: (list: string, code: string) => `/sekretariat/daftar/${part(list)}/${part(code)}/pindah`,
  removeListEntry: (list: string, code: string) => `/sekretariat/daftar/${part(list)}/${part(code)}/hapus`,

  help: () => '/panduan',
  signInHelp: () => '/masuk#bantuan',
  workflow: () => '/panduan/alur-rekomendasi',
  /** Of one block, or of all. */
  blockGuide: (block?: string) => (block ? `/panduan/blok#blok-${part(block)}` : '/panduan/blok'),
  helpPage: (page: string) => `/panduan/${part(page)}`,
  audit: () => '/jejak',
  settings: () => '/setelan',
  releaseMails: () => '/setelan/surel/lepas',
  backups: () => '/cadangan',

  demoMails: () => '/demo/surat',
  demoMail: (id: string) => `/demo/surat/${part(id)}`,
  health: () => '/sehat',
  blank: () => '/sehat/kosong',
  readiness: () => '/siap',
  metrics: () => '/metrik',
  cspReport: () => '/laporan-csp',
} as const

function part(text: string): string {
  return encodeURIComponent(text)
}

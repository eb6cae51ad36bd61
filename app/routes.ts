import { index, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** Table of contents: every URL and its file, grouped by who may enter. The guard stands in each file, not here. */
export default [
  // Everybody, signed in or not
  route('masuk', 'routes/account/sign-in.tsx'),
  route('masuk/contoh', 'routes/account/demo-sign-in.ts'),
  route('keluar', 'routes/account/sign-out.ts'),
  route('keluar/hapus', 'routes/account/wipe-device.tsx'),
  route('undangan', 'routes/account/enter-invitation.tsx'),
  route('undangan/:token', 'routes/account/invitation.tsx'),
  route('lupa-sandi', 'routes/account/forgot-password.tsx'),
  route('atur-sandi/:token', 'routes/account/reset-password.tsx'),
  route('bahasa', 'routes/account/language.ts'),

  // Everybody who is signed in
  index('routes/home/home.tsx'),
  route('konfirmasi', 'routes/account/step-up.tsx'),
  route('profil', 'routes/account/profile.tsx'),
  route('profil/sesi', 'routes/account/revoke-session.ts'),
  route('profil/tampilan', 'routes/account/display-settings.ts'),
  route('profil/sandi', 'routes/account/change-password.tsx'),
  route('profil/nama-pengguna', 'routes/account/username.tsx'),
  route('panduan', 'routes/help/help.tsx'),
  route('panduan/alur-rekomendasi', 'routes/recommendations/workflow.tsx'),
  route('panduan/:halaman', 'routes/help/help-page.tsx'),

  // Participants; trainers, secretariat and auditors read along
  ...prefix('belajar', [
    index('routes/learning/modules.tsx'),
    route(':modul', 'routes/learning/module.tsx'),
    route(':modul/:pelajaran', 'routes/learning/lesson.tsx'),
    route(':modul/:pelajaran/selesai', 'routes/learning/completion.ts'),
    route(':modul/:pelajaran/isian', 'routes/learning/block-entry.ts'),
    route(':modul/:pelajaran/simpan/:blok', 'routes/learning/save-block.ts'),
  ]),
  ...prefix('tugas', [
    index('routes/assignments/assignments.tsx'),
    route(':id', 'routes/assignments/assignment.tsx'),
    route(':id/tanggal', 'routes/assignments/dates.tsx'),
    route(':id/naskah', 'routes/assignments/draft.ts'),
    route(':id/disisihkan', 'routes/assignments/set-aside.tsx'),
    route(':id/berkas', 'routes/assignments/files.ts'),
    route(':id/berkas/urungkan', 'routes/assignments/restore-file.ts'),
    route(':id/kirim', 'routes/assignments/hand-in.ts'),
  ]),
  route('berkas/:id', 'routes/files/download.ts'),
  ...prefix('rekomendasi', [
    index('routes/recommendations/recommendations.tsx'),
    route('baru', 'routes/recommendations/new.ts'),
    route(':id', 'routes/recommendations/recommendation.tsx'),
    route(':id/bagian/:bagian', 'routes/recommendations/section.tsx'),
    route(':id/bagian/:bagian/simpan', 'routes/recommendations/save-section.ts'),
    route(':id/bagian/:bagian/disisihkan', 'routes/recommendations/set-aside.tsx'),
    route(':id/banding', 'routes/recommendations/compare.tsx'),
    route(':id/ajukan', 'routes/recommendations/submit.ts'),
    route(':id/tarik', 'routes/recommendations/withdraw.tsx'),
    route(':id/buang', 'routes/recommendations/discard.ts'),
    route(':id/pulihkan', 'routes/recommendations/restore.ts'),
    route(':id/kembalikan', 'routes/recommendations/return-incomplete.tsx'),
    route(':id/naikkan', 'routes/recommendations/escalate.tsx'),
    route(':id/angkat', 'routes/recommendations/resume.ts'),
    route(':id/sematkan', 'routes/recommendations/pin.ts'),
  ]),

  // Trainers
  ...prefix('studio', [
    index('routes/studio/studio.tsx'),
    route(':modul', 'routes/studio/module.tsx'),
    route(':modul/:pelajaran', 'routes/studio/editor.tsx'),
    route(':modul/:pelajaran/simpan', 'routes/studio/save.ts'),
    route(':modul/:pelajaran/pratinjau', 'routes/studio/preview.ts'),
    route(':modul/:pelajaran/terbit', 'routes/studio/publish.ts'),
    route(':modul/:pelajaran/versi', 'routes/studio/versions.tsx'),
    route(':modul/:pelajaran/pulihkan', 'routes/studio/restore.ts'),
  ]),
  ...prefix('penilaian', [
    index('routes/grading/grading.tsx'),
    route(':jadwal', 'routes/grading/assignment.tsx'),
    route(':jadwal/:pengumpulan', 'routes/grading/submission.tsx'),
    route(':jadwal/:pengumpulan/simpan', 'routes/grading/save.ts'),
    route(':jadwal/:pengumpulan/disisihkan', 'routes/grading/set-aside.tsx'),
    route(':jadwal/:pengumpulan/rilis', 'routes/grading/release.ts'),
    route(':jadwal/:pengumpulan/koreksi', 'routes/grading/correct.tsx'),
    route(':jadwal/:pengumpulan/kembalikan', 'routes/grading/return.ts'),
  ]),

  // Leaders
  ...prefix('tinjau', [
    index('routes/decisions/queue.tsx'),
    route(':id', 'routes/decisions/card.tsx'),
    route(':id/putusan', 'routes/decisions/decide.ts'),
    route(':id/urungkan', 'routes/decisions/undo.ts'),
    route(':id/umumkan', 'routes/decisions/announce.ts'),
  ]),

  // Secretariat; the administrator manages people and offices there
  ...prefix('sekretariat', [
    index('routes/settings/secretariat.tsx'),
    route('orang', 'routes/people/people.tsx'),
    route('orang/undang', 'routes/people/invite.tsx'),
    route('orang/daftar.xlsx', 'routes/people-import/export.ts'),
    route('orang/impor', 'routes/people-import/import.tsx'),
    route('orang/impor/isian.xlsx', 'routes/people-import/template.ts'),
    route('orang/impor/:id', 'routes/people-import/preview.tsx'),
    route('orang/impor/:id/masukkan', 'routes/people-import/let-in.ts'),
    route('orang/impor/:id/buang', 'routes/people-import/drop.ts'),
    route('orang/:id', 'routes/people/person.tsx'),
    route('orang/:id/ubah', 'routes/people/correcting/change.tsx'),
    route('orang/:id/peran', 'routes/people/roles.tsx'),
    route('orang/:id/keadaan', 'routes/people/status.ts'),
    route('orang/:id/undangan', 'routes/people/reinvite.ts'),
    route('orang/:id/lembar', 'routes/people/person-sheet.tsx'),
    route('tim', 'routes/teams/teams.tsx'),
    route('tim/:id', 'routes/teams/team.tsx'),
    route('tim/:id/bubarkan', 'routes/teams/remove.tsx'),
    route('tim/:id/pulihkan', 'routes/teams/restore.tsx'),
    route('kemajuan', 'routes/progress/progress.tsx'),
    route('kemajuan/:id', 'routes/progress/person.tsx'),
    route('angkatan', 'routes/cohorts/cohorts.tsx'),
    route('angkatan/:id', 'routes/cohorts/cohort.tsx'),
    route('angkatan/:id/ubah', 'routes/cohorts/change-cohort.tsx'),
    route('angkatan/:id/lembar', 'routes/people/cohort-sheets.tsx'),
    route('jabatan', 'routes/offices/offices.tsx'),
    route('jabatan/:id', 'routes/offices/office.tsx'),
    route('jabatan/:id/akhiri', 'routes/offices/end-term.ts'),
    route('jendela', 'routes/budget-windows/windows.tsx'),
    route('jendela/:id', 'routes/budget-windows/window.tsx'),
    route('jendela/:id/hapus', 'routes/budget-windows/remove-window.ts'),
  ]),

  // Auditor and administrator
  route('jejak', 'routes/system/audit.tsx'),

  // Everybody, in the demo only
  route('demo/surat', 'routes/system/demo-mails.tsx'),
  route('demo/surat/:id', 'routes/system/demo-mail.tsx'),

  // Machines, and every address that does not exist
  route('sehat', 'routes/system/health.ts'),
  route('sehat/kosong', 'routes/system/blank.tsx'),
  route('siap', 'routes/system/readiness.ts'),
  route('metrik', 'routes/system/metrics.ts'),
  route('laporan-csp', 'routes/system/csp-report.ts'),
  route('*', 'routes/system/not-found.tsx'),
] satisfies RouteConfig

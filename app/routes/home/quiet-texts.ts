import { texts } from '#app/i18n/texts.ts'

/** What Beranda says to each role for which nothing waits: what will wait here, and what brings it. */
export const quietTexts = texts({
  id: {
    trainer:
      'Tugas dan uraian kuis yang perlu dinilai muncul di sini begitu ada peserta yang mengumpulkannya. Sampai saat itu, pelajaran dan kuis dapat disiapkan di Studio.',
    secretariat:
      'Rekomendasi muncul di sini begitu sebuah tim mengajukannya, begitu pula tim yang kehilangan ketuanya. Sampai saat itu, orang dan tim dapat disiapkan di ruang Sekretariat.',
    reviewer:
      'Penugasan telaah akan menunggu di sini, tetapi belum tersedia. Rekomendasi yang sudah diajukan dapat Anda baca sekarang; pendapat Anda disampaikan kepada Sekretariat lewat jalur kantor.',
    leader:
      'Rekomendasi muncul di sini begitu Sekretariat menaikkannya, beserta sejak kapan menunggu dan batas anggarannya.',
    aide: 'Kartu yang menunggu pimpinan ada di Tinjau begitu Sekretariat menaikkannya. Pencatatan arahan atas nama pimpinan akan menunggu di sini, tetapi belum tersedia.',
    opd: 'Disposisi untuk perangkat daerah Anda akan menunggu di sini, tetapi belum tersedia. Sementara ini disposisi datang lewat surat seperti biasa.',
    steward:
      'Data yang perlu diperbarui akan menunggu di sini, tetapi pemuatan data belum tersedia. Sementara ini tim meminta angka desa langsung kepada Anda.',
    auditor:
      'Tidak ada pekerjaan yang dikirimkan kepada Anda: Anda memeriksa kapan saja. Siapa melakukan apa dan kapan dapat dibaca di Jejak.',
    admin:
      'Berkas pelajaran yang rusak muncul di sini begitu ditemukan. Akun, peran, dan jabatan diatur di ruang Sekretariat kapan saja.',
  },
  en: {
    trainer:
      'Assignments and essay answers to be graded appear here as soon as a participant hands them in. Until then you can prepare lessons and quizzes in the Studio.',
    secretariat:
      'Recommendations appear here as soon as a team submits one, and so do teams that have lost their lead. Until then you can prepare people and teams in the Secretariat room.',
    reviewer:
      'Texts to review will wait here, but this is not there yet. You can read submitted recommendations now; give your opinion to the secretariat through the office’s usual ways.',
    leader:
      'Recommendations appear here as soon as the secretariat puts them forward, with how long they have waited and which budget date they have to catch.',
    aide: 'Cards that wait for the leaders stand under Decide as soon as the secretariat puts them forward. Recording a leader’s directions will wait here, but this is not there yet.',
    opd: 'Dispositions for your agency will wait here, but this is not there yet. For now they come by letter as usual.',
    steward:
      'Data to be brought up to date will wait here, but loading data is not there yet. For now teams ask you for village figures directly.',
    auditor:
      'No work is sent to you: you look whenever you want to. Who did what and when can be read in the Audit trail.',
    admin:
      'Lesson files that are broken appear here as soon as they are found. Accounts, roles and offices can be set up in the Secretariat room at any time.',
  },
})

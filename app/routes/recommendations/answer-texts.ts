import type { RecommendationRefusal } from '#app/domain/recommendations/refusal.ts'
import { texts } from '#app/i18n/texts.ts'

/** What the server says of a recommendation: whose turn it is, and why a step was refused. Pages bring none of these words but the few on which a step is taken. */
export const answerTexts = texts({
  id: {
    turn: {
      team: 'Giliran tim',
      secretariat: 'Giliran sekretariat',
      leader: 'Giliran pimpinan',
      clock: 'Menunggu tanggal',
      disposition: 'Menunggu disposisi pimpinan',
      nobody: 'Tidak ada giliran lagi',
    },
    turnReason: {
      write: 'menulis dan mengajukan',
      verify: 'memeriksa kelengkapan',
      mend: 'memperbaiki dan menjawab butir',
      decide: 'memutuskan',
      wait: 'diangkat kembali pada tanggalnya',
      appoint: 'administrator teknis mengangkat pejabat yang memutus',
      dispose: 'pimpinan atau ajudan menerbitkan disposisi kepada perangkat daerah, di luar AKSIS',
      none: 'selesai',
    },
    refusals: {
      'not-found': 'Rekomendasi tidak ditemukan.',
      drafts: 'Tim Anda sudah punya sepuluh draf. Lanjutkan salah satu, atau buang yang tidak dipakai.',
      full: 'Sudah ada tiga rekomendasi di urutan teratas. Lepas salah satu dulu.',
      'not-allowed': 'Ini bukan langkah Anda. Tidak ada yang berubah.',
      closed: 'Keadaan rekomendasi sudah berubah, langkah ini tidak berlaku lagi. Tidak ada yang berubah.',
      stale: 'Orang lain mengubah rekomendasi ini sesudah Anda membukanya. Periksa dulu, lalu ulangi.',
      busy: 'Belum dapat ditarik sekarang. Tidak ada yang berubah; silakan coba lagi nanti.',
      incomplete: 'Naskah belum lengkap. Lihat daftar “Sebelum mengajukan”.',
      unanswered: 'Masih ada butir yang belum dijawab.',
      'no-team': 'Anda belum tergabung dalam tim, jadi belum dapat membuat rekomendasi.',
    } satisfies Record<RecommendationRefusal, string>,
  },
  en: {
    turn: {
      team: 'The team’s turn',
      secretariat: 'The secretariat’s turn',
      leader: 'The leaders’ turn',
      clock: 'Waiting for a date',
      disposition: 'Waits for the leaders’ disposition',
      nobody: 'Nobody’s turn any more',
    },
    turnReason: {
      write: 'write and submit',
      verify: 'check that it is complete',
      mend: 'mend it and answer the points',
      decide: 'decide',
      wait: 'comes back on its date',
      appoint: 'the technical administrator appoints somebody who decides',
      dispose: 'the leaders or their aide send a disposition to the agencies, outside AKSIS',
      none: 'finished',
    },
    refusals: {
      'not-found': 'The recommendation was not found.',
      drafts: 'Your team has ten drafts already. Go on with one of them, or discard one that is not needed.',
      full: 'Three recommendations are pinned already. Let one of them go first.',
      'not-allowed': 'This step is not yours. Nothing was changed.',
      closed: 'The recommendation has moved on; this step no longer applies. Nothing was changed.',
      stale: 'Somebody changed this recommendation after you opened it. Look at it first, then try again.',
      busy: 'It cannot be withdrawn just now. Nothing has changed; please try again later.',
      incomplete: 'The text is not complete. See the list “Before submitting”.',
      unanswered: 'There are points without an answer.',
      'no-team': 'You are not in a team yet, so you cannot start a recommendation.',
    },
  },
})

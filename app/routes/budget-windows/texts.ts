import { texts } from '#app/i18n/texts.ts'

/** Budget windows: the deadlines that order the leaders’ queue. */
export const windowTexts = texts({
  id: {
    windows: {
      title: 'Jendela anggaran',
      lede: 'Tenggat anggaran yang harus dikejar rekomendasi. Yang terdekat mengurutkan antrean pimpinan.',
      rule: 'Jendela baru berlaku untuk rekomendasi yang dinaikkan sesudahnya.',
      closes: (p: { until: string }) => `Tutup: ${p.until}`,
      open: 'Terbuka',
      over: 'Sudah tutup',
      none: 'Belum ada jendela anggaran',
      noneNext: 'Tanpa jendela, antrean pimpinan diurutkan menurut lamanya menunggu.',
      add: 'Jendela baru',
      code: 'Tahap',
      choose: 'Pilih tahap',
      name: 'Nama',
      nameHint: '3–80 huruf, misalnya “KUA-PPAS 2027”.',
      day: 'Hari terakhir',
      submit: 'Tambah jendela',
      added: (p: { name: string }) => `${p.name} ditambahkan.`,
      removed: (p: { name: string }) => `${p.name} dihapus.`,
      refusals: {
        'not-found':
          'Jendela itu sudah dihapus, mungkin di tab lain. Daftar ini menunjukkan yang ada sekarang.',
        over: 'Jendela yang sudah tutup tidak dapat dihapus.',
        stale:
          'Jendela ini diubah sejak Anda membukanya, jadi belum dihapus. Periksa, lalu ulangi bila perlu.',
      },
      codes: {
        MUSRENBANG: 'Musrenbang',
        RKPD: 'RKPD',
        KUA_PPAS: 'KUA-PPAS',
        APBD: 'APBD',
        APBD_PERUBAHAN: 'Perubahan APBD',
        LAINNYA: 'Lainnya',
      },
      faults: {
        over: 'Hari itu sudah lewat. Pilih hari ini atau sesudahnya.',
        'far-off': 'Hari itu terlalu jauh. Pilih dalam tiga tahun ini.',
        'same-day': 'Sudah ada jendela yang tutup pada hari itu.',
        name: 'Nama 3–80 huruf.',
        closed: 'Jendela ini baru saja tutup, jadi tidak dapat diubah lagi.',
        stale: (p: { name: string; until: string }) =>
          `Sementara Anda mengisi, jendela ini diubah orang lain: kini “${p.name}”, tutup ${p.until}. Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.`,
      },
    },
    window: {
      change: 'Ubah jendela',
      isOver: 'Jendela ini sudah tutup. Yang diputuskan dengannya tetap menyebutnya, jadi tidak diubah lagi.',
      submit: 'Simpan perubahan',
      changed: (p: { name: string }) => `${p.name} diubah.`,
      aiming: 'Yang mengejar jendela ini',
      aimingNone: 'Belum ada rekomendasi di antrean pimpinan yang mengejar jendela ini.',
      aimingIs: (p: { count: string }) =>
        `${p.count} rekomendasi di antrean pimpinan mengejar jendela ini. Bila harinya diubah, semuanya mengejar jendela terdekat yang berlaku sesudahnya.`,
      more: (p: { count: string }) => `dan ${p.count} lagi`,
      noNumber: 'Belum bernomor',
      moved: (p: { count: string; until: string }) =>
        `${p.count} rekomendasi di antrean pimpinan kini mengejar jendela yang tutup ${p.until}.`,
      movedNowhere: (p: { count: string }) =>
        `${p.count} rekomendasi di antrean pimpinan kini tidak mengejar jendela mana pun.`,
      remove: 'Hapus jendela ini',
      removeTitle: (p: { name: string }) => `Hapus ${p.name}?`,
      removeNone: 'Tidak ada rekomendasi yang mengejarnya. Urutan antrean pimpinan tidak berubah.',
      removeNext: (p: { count: string; name: string; until: string }) =>
        `${p.count} rekomendasi mengejarnya dan akan mengejar ${p.name} (tutup ${p.until}). Urutan antrean pimpinan berubah.`,
      removeNowhere: (p: { count: string }) =>
        `${p.count} rekomendasi mengejarnya dan tidak akan mengejar jendela mana pun. Di antrean pimpinan mereka berdiri menurut lamanya menunggu.`,
    },
  },
  en: {
    windows: {
      title: 'Budget windows',
      lede: 'The budget deadlines a recommendation has to catch. The nearest orders the leaders’ queue.',
      rule: 'A new window counts for what is passed to the leaders after it was added.',
      closes: (p) => `Closes: ${p.until}`,
      open: 'Open',
      over: 'Closed',
      none: 'No budget windows yet',
      noneNext: 'Without them the leaders’ queue is ordered by how long things wait.',
      add: 'New window',
      code: 'Stage',
      choose: 'Choose a stage',
      name: 'Name',
      nameHint: '3–80 characters, for example “KUA-PPAS 2027”.',
      day: 'Last day',
      submit: 'Add the window',
      added: (p) => `${p.name} is added.`,
      removed: (p) => `${p.name} is removed.`,
      refusals: {
        'not-found':
          'That window is already removed, perhaps in another tab. This list shows what there is now.',
        over: 'A window that has closed cannot be removed.',
        stale:
          'This window has changed since you opened it, so it is not removed. Check it, and try again if you mean it.',
      },
      codes: {
        MUSRENBANG: 'Musrenbang',
        RKPD: 'RKPD',
        KUA_PPAS: 'KUA-PPAS',
        APBD: 'APBD',
        APBD_PERUBAHAN: 'Revised APBD',
        LAINNYA: 'Other',
      },
      faults: {
        over: 'That day is over. Choose today or a later day.',
        'far-off': 'That day is too far away. Choose one within three years.',
        'same-day': 'Another window closes on that day.',
        name: 'The name has 3–80 characters.',
        closed: 'This window has just closed, so it cannot be changed any more.',
        stale: (p) =>
          `While you were writing, somebody else changed this window: it is “${p.name}” now and closes ${p.until}. What you entered is still below; save again if that is what counts.`,
      },
    },
    window: {
      change: 'Change the window',
      isOver:
        'This window has closed. What was decided under it still names it, so it does not change any more.',
      submit: 'Save the change',
      changed: (p) => `${p.name} is changed.`,
      aiming: 'What has to catch this window',
      aimingNone: 'No recommendation in the leaders’ queue has to catch this window yet.',
      aimingIs: (p) =>
        `Recommendations in the leaders’ queue that have to catch this window: ${p.count}. When its day changes, all of them have to catch the nearest window there is then.`,
      more: (p) => `and ${p.count} more`,
      noNumber: 'No number yet',
      moved: (p) => `${p.count} in the leaders’ queue now have to catch the window that closes ${p.until}.`,
      movedNowhere: (p) => `${p.count} in the leaders’ queue now have no window to catch.`,
      remove: 'Remove this window',
      removeTitle: (p) => `Remove ${p.name}?`,
      removeNone: 'No recommendation has to catch it. The order of the leaders’ queue stays the same.',
      removeNext: (p) =>
        `Recommendations that have to catch it: ${p.count}. They will have to catch ${p.name} (closes ${p.until}). The order of the leaders’ queue changes.`,
      removeNowhere: (p) =>
        `Recommendations that have to catch it: ${p.count}. They will have no window to catch, and stand in the leaders’ queue by how long they wait.`,
    },
  },
})

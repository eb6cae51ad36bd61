import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

export const severalTexts = texts({
  id: {
    title: 'Terbitkan beberapa pelajaran',
    lede: 'Semua yang dicentang terbit bersama, atau tidak satu pun. Peserta membacanya bila modulnya sudah dibuka bagi angkatannya.',
    open: (p: { count: number }) => `Terbitkan beberapa draf (${p.count})`,
    count: (p: { count: number }) => `${p.count} draf menunggu terbit`,
    more: (p: { count: number }) => `${p.count} draf lain tampil sesudah yang ini terbit.`,
    empty: 'Tidak ada draf yang menunggu',
    emptyWords: 'Draf yang lebih baru daripada versi terbit tampil di sini, dengan perbedaannya.',
    choose: 'Draf',
    draft: (p: { title: string; number: number }) => `${p.title} (versi ${p.number})`,
    first: 'Terbit untuk pertama kali; seluruh naskahnya menjadi terbaca.',
    isEmpty: 'Belum ada isinya, jadi belum dapat terbit.',
    same: 'Judul, ringkasan, dan naskahnya sama dengan yang terbit.',
    done: (p: { count: number }) =>
      `${p.count} peserta sudah menandai pelajaran ini selesai; tanda mereka tetap.`,
    small: 'Perubahan kecil: tanpa tanda bagi yang sudah membaca',
    publish: 'Terbitkan yang dicentang',
    none: 'Centang paling sedikit satu draf.',
    published: (p: { count: number }) =>
      `${p.count} pelajaran terbit. Peserta sudah dapat membacanya bila modulnya sudah dibuka.`,
    holding: (p: { count: number; titles: string }) =>
      p.count === 1 ? `${p.titles} belum dapat terbit.` : `${p.count} draf belum dapat terbit: ${p.titles}.`,
    nothing:
      'Tidak ada yang terbit. Di bawah setiap draf itu tertulis sebabnya: perbaiki, atau lepas centangnya.',
    held: (p: { count: number }) =>
      p.count === 1 ? 'Satu hal menahan draf ini.' : `${p.count} hal menahan draf ini.`,
    mend: 'Perbaiki di studio',
    stale:
      'Sebuah pelajaran sudah diterbitkan orang lain sejak halaman ini dibuka. Tidak ada yang terbit; periksa lagi lalu tekan.',
    changed: 'Sebuah draf berubah sejak halaman ini dibuka. Tidak ada yang terbit; periksa lagi lalu tekan.',
  },
  en: {
    title: 'Publish several lessons',
    lede: 'All that are ticked are published together, or none. Participants read them if the module has opened for their cohort.',
    open: (p) => `Publish several drafts (${p.count})`,
    count: (p) => `${counted(p.count, 'draft waits', 'drafts wait')} to be published`,
    more: (p) => `${counted(p.count, 'more draft appears', 'more drafts appear')} once these are published.`,
    empty: 'No draft is waiting',
    emptyWords: 'Drafts that are newer than what is published appear here, with what is different.',
    choose: 'Drafts',
    draft: (p) => `${p.title} (version ${p.number})`,
    first: 'Published for the first time; its whole text can be read from then on.',
    isEmpty: 'Nothing is written yet, so it cannot be published.',
    same: 'Title, summary and text are the same as what is published.',
    done: (p) =>
      `${p.count === 1 ? '1 participant has' : `${p.count} participants have`} marked this lesson as done; their marks stay.`,
    small: 'A small change: no mark for those who have read it',
    publish: 'Publish what is ticked',
    none: 'Tick at least one draft.',
    published: (p) =>
      `${p.count === 1 ? '1 lesson was' : `${p.count} lessons were`} published. Participants can read them if the module has opened.`,
    holding: (p) =>
      p.count === 1
        ? `${p.titles} cannot be published yet.`
        : `${p.count} drafts cannot be published yet: ${p.titles}.`,
    nothing: 'Nothing was published. Below each of them stands why: mend it, or take its tick away.',
    held: (p) => (p.count === 1 ? 'One thing holds up this draft.' : `${p.count} things hold up this draft.`),
    mend: 'Mend it in the studio',
    stale:
      'Somebody has published one of the lessons since this page was opened. Nothing was published; look again, then press.',
    changed:
      'One of the drafts has changed since this page was opened. Nothing was published; look again, then press.',
  },
})

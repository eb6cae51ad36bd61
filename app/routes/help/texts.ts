import { texts } from '#app/i18n/texts.ts'

export const helpTexts = texts({
  id: {
    title: 'Panduan',
    lede: 'Cara memakai AKSIS, satu halaman untuk setiap peran.',
    yours: 'Untuk peran Anda',
    others: 'Panduan lain',
    empty: 'Belum ada panduan',
    emptyWords: 'Halaman panduan tampil di sini setelah berkasnya tersedia di folder content/panduan.',
    onThisPage: 'Isi halaman',
    onThisPageCount: (p: { count: number }) => `Isi halaman: ${p.count} bagian`,
    all: 'Semua panduan',
    workflow: 'Alur rekomendasi: siapa dapat melakukan apa, dan syaratnya',
    blocks: 'Blok pelajaran: semua blok, cara menulisnya, dan hasilnya',
  },
  en: {
    title: 'Guides',
    lede: 'How to use AKSIS, one page for each role.',
    yours: 'For your role',
    others: 'Other guides',
    empty: 'No guides yet',
    emptyWords: 'Guides appear here once their files are in the folder content/panduan.',
    onThisPage: 'On this page',
    onThisPageCount: (p) => `On this page: ${p.count} sections`,
    all: 'All guides',
    workflow: 'The way of a recommendation: who can do what, and what it needs',
    blocks: 'Lesson blocks: every block, how it is written, and what comes of it',
  },
})

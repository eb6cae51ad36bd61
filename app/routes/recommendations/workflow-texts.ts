import { texts } from '#app/i18n/texts.ts'

/** The page that explains the way of a recommendation. */
export const workflowTexts = texts({
  id: {
    title: 'Alur rekomendasi',
    guides: 'Panduan',
    lede: 'Siapa dapat melakukan apa, dari keadaan mana, dan apa syaratnya. Halaman ini disusun dari aturan yang juga dipakai tombol dan server.',
    effect: 'Putusan baru berlaku, dan baru terbaca oleh tim, sesudah diumumkan.',
    rules: (p: { rules: string }) =>
      `Naskah yang diajukan sekarang perlu Bupati bila salah satu ini benar: ${p.rules}. Naskah yang sudah menunggu memakai aturan saat diajukan.`,
    noRules: 'Menurut aturan yang berlaku sekarang, semua naskah boleh diputus Bupati atau Wakil Bupati.',
    rulesRead: 'Aturan keputusan',
    from: 'Dari',
    to: 'Menjadi',
    stays: 'Tetap seperti semula',
    who: 'Oleh',
    needs: 'Syarat',
  },
  en: {
    title: 'The way of a recommendation',
    guides: 'Guides',
    lede: 'Who can do what, from which state, and what it needs. This page is drawn from the rules that buttons and the server use.',
    effect: 'A decision takes effect, and can be read by the team, only once it is published.',
    rules: (p) =>
      `A text submitted now needs the Bupati when one of these is true: ${p.rules}. Texts that wait keep the rules under which they were submitted.`,
    noRules: 'By the rules in force every text may be decided by the Bupati or the Wakil Bupati.',
    rulesRead: 'Decision rules',
    from: 'From',
    to: 'Becomes',
    stays: 'Stays as it is',
    who: 'By',
    needs: 'Needs',
  },
})

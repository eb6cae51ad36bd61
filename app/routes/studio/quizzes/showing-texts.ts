import { texts } from '#app/i18n/texts.ts'

/** Whether a quiz is a draft, and the ways from there; what the page before showing says stands with that page. */
export const showingTexts = texts({
  id: {
    draft: 'Draf',
    shown: 'Ditampilkan',
    draftHere: 'Kuis ini masih draf: hanya pelatih yang melihatnya. Soalnya bebas diubah.',
    draftNext: 'Coba dulu kuisnya, lalu tampilkan.',
    tryIt: 'Coba kuis ini',
    open: 'Tampilkan kuis',
    takeBack: 'Tarik menjadi draf',
  },
  en: {
    draft: 'Draft',
    shown: 'Shown',
    draftHere: 'This quiz is a draft: only trainers see it. Its questions can be changed freely.',
    draftNext: 'Try it first, then show it.',
    tryIt: 'Try this quiz',
    open: 'Show the quiz',
    takeBack: 'Make it a draft again',
  },
})

import { texts } from './texts.ts'

/** Above a form that comes back: that something is wrong, wants a yes, or is newer. */
export const summaryTexts = texts({
  id: {
    fault: (p: { count: number }) =>
      p.count === 1 ? 'Ada satu hal yang perlu diperbaiki.' : `Ada ${p.count} hal yang perlu diperbaiki.`,
    ask: (p: { count: number }) =>
      p.count === 1
        ? 'Ada satu hal yang perlu Anda pastikan.'
        : `Ada ${p.count} hal yang perlu Anda pastikan.`,
    newer: () => 'Data ini berubah sementara Anda menulis. Isian Anda belum tersimpan.',
  },
  en: {
    fault: (p) => (p.count === 1 ? 'One thing needs fixing.' : `${p.count} things need fixing.`),
    ask: (p) =>
      p.count === 1 ? 'One thing needs a yes from you.' : `${p.count} things need a yes from you.`,
    newer: () => 'This has changed while you were writing. What you entered is not saved yet.',
  },
})

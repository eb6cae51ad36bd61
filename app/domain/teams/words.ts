import { texts } from '#app/i18n/texts.ts'

/** A participant who waits for a team. */
export const teamTurnWords = texts({
  id: {
    title: 'Anda belum berada dalam tim',
    note: (p: { cohort: string }) =>
      `${p.cohort}. Sekretariat AKSIS yang membentuk tim; tugas tim terbuka sesudah itu.`,
    action: 'Buka tugas',
  },
  en: {
    title: 'You are not in a team yet',
    note: (p) => `${p.cohort}. The AKSIS secretariat forms the teams; team assignments open after that.`,
    action: 'Open the assignments',
  },
})

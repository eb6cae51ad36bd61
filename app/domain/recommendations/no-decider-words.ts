import { texts } from '#app/i18n/texts.ts'

/** Said by the server alone, so that no page brings it along. */
export const noDeciderWords = texts({
  id: { waits: 'Menunggu putusan; jabatan yang memutus sedang kosong' },
  en: { waits: 'Waits for a decision; the deciding office is vacant' },
})

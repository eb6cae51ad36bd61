import { texts } from '#app/i18n/texts.ts'

/** The words that every letter has around its own. */
export const letterWords = texts({
  id: {
    greeting: (p: { name: string }) => `Yth. ${p.name},`,
    closing: 'Salam,',
    sender: 'Sekretariat AKSIS',
    academy: 'Akademi Kolaborasi untuk Penanganan Kemiskinan dan Stunting',
    orCopy: 'Bila tombol tidak bekerja, salin alamat ini ke peramban:',
    automatic: 'Surel ini dikirim otomatis oleh AKSIS. Mohon tidak membalas ke alamat ini.',
  },
  en: {
    greeting: (p) => `Dear ${p.name},`,
    closing: 'Kind regards,',
    sender: 'AKSIS secretariat',
    academy: 'Collaboration Academy on Poverty and Stunting',
    orCopy: 'If the button does not work, copy this address into your browser:',
    automatic: 'AKSIS sent this mail automatically. Please do not reply to this address.',
  },
})

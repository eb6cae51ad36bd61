import { texts } from '#app/i18n/texts.ts'

/** What stands beside a form that met something newer. */
export const newerTexts = texts({
  id: {
    title: 'Yang tersimpan sekarang, di samping tulisan Anda',
    lede: 'Isian di bawah tetap berisi tulisan Anda. Ubah yang perlu, lalu simpan lagi: isian di bawah yang kemudian berlaku. Isian yang tidak Anda ubah sudah mengikuti yang tersimpan.',
    none: 'Perubahan orang itu ada di isian lain dan sudah tampil di bawah bersama tulisan Anda. Periksa, lalu simpan lagi.',
    stored: 'Tersimpan',
    mine: 'Tulisan Anda',
    empty: '(kosong)',
    yes: 'ya',
    no: 'tidak',
  },
  en: {
    title: 'What is stored now, beside your text',
    lede: 'The fields below still hold your text. Change what is needed, then save again: the fields below will then count. Fields you did not change already follow what is stored.',
    none: 'Their change is in other fields and already stands below together with your text. Check it, then save again.',
    stored: 'Stored',
    mine: 'Your text',
    empty: '(empty)',
    yes: 'yes',
    no: 'no',
  },
})

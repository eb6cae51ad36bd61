import { texts } from '#app/i18n/texts.ts'

/** The head of the district's papers. */
export const letterheadTexts = texts({
  id: {
    title: 'Kop surat',
    lede: 'Kepala kertas kabupaten. Dicetak di atas naskah rekomendasi dan kartu pimpinan; tidak tampil di layar.',
    preview: 'Seperti yang akan dicetak',
    previewIs: 'Ini isian Anda, belum disimpan.',
    previewWas: 'Ini yang tersimpan sekarang.',
    none: 'Belum ada kop surat',
    noneNext: 'Tanpa kop, halaman dicetak dengan nama AKSIS di atasnya.',
    change: 'Ubah kop surat',
    government: 'Pemerintah',
    governmentHint:
      'Baris pertama, misalnya “PEMERINTAH KABUPATEN CONTOH”. Kosongkan semua baris bila tidak memakai kop.',
    agency: 'Instansi',
    address: 'Alamat',
    telephone: 'Telepon',
    web: 'Laman',
    email: 'Surel',
    paper: 'Kertas',
    papers: { A4: 'A4 (210 × 297 mm)', F4: 'F4 (215 × 330 mm)' },
    look: 'Lihat',
    submit: 'Simpan kop surat',
    done: 'Kop surat disimpan.',
    faults: {
      first: 'Tulis nama pemerintah daerahnya, atau kosongkan semua baris.',
      stale:
        'Sementara Anda mengisi, kop surat diubah orang lain; yang sekarang tampil di atas. Isian Anda masih di bawah; simpan lagi bila itu yang berlaku.',
    },
  },
  en: {
    title: 'Letterhead',
    lede: 'The head of the district’s papers. It is printed above recommendations and leaders’ cards; no screen shows it.',
    preview: 'As it will be printed',
    previewIs: 'This is what you typed; it is not saved yet.',
    previewWas: 'This is what is saved now.',
    none: 'No letterhead yet',
    noneNext: 'Without one, pages are printed with the name AKSIS on top.',
    change: 'Change the letterhead',
    government: 'Government',
    governmentHint:
      'The first line, for example “PEMERINTAH KABUPATEN CONTOH”. Leave all lines empty to print without a head.',
    agency: 'Agency',
    address: 'Address',
    telephone: 'Telephone',
    web: 'Web page',
    email: 'E-mail',
    paper: 'Paper',
    papers: { A4: 'A4 (210 × 297 mm)', F4: 'F4 (215 × 330 mm)' },
    look: 'Look at it',
    submit: 'Save the letterhead',
    done: 'The letterhead is saved.',
    faults: {
      first: 'Write the name of the government, or leave all lines empty.',
      stale:
        'While you were writing, somebody else changed the letterhead; the present one stands above. What you entered is still below; save again if that is what counts.',
    },
  },
})

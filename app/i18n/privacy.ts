import { texts } from './texts.ts'

/** What looks like a person's data in a text: told to the writer, not refused. */
export const privacyTexts = texts({
  id: {
    title: 'Periksa lagi: mungkin ada data pribadi.',
    words: 'Tulisan Anda tetap tersimpan. Hapus bila itu milik warga; nomor kantor dan nama pejabat boleh.',
    looksLike: { phone: 'ada yang tampak seperti nomor telepon', name: 'ada yang tampak seperti nama orang' },
    inField: (p: { label: string; what: string }) => `${p.label}: ${p.what}.`,
    inLine: (p: { line: number; what: string }) => `Baris ${p.line}: ${p.what}.`,
  },
  en: {
    title: 'Please check: there may be personal data.',
    words:
      'Your text is saved all the same. Remove what belongs to a resident; numbers of offices and names of officials are fine.',
    looksLike: { phone: 'something looks like a phone number', name: 'something looks like a person’s name' },
    inField: (p) => `${p.label}: ${p.what}.`,
    inLine: (p) => `Line ${p.line}: ${p.what}.`,
  },
})

import { signWords } from './signs.ts'
import { texts } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'

/** What is wrong with a field, by the code its schema gives. */
const faultTexts = texts({
  id: {
    required: 'Isian ini belum diisi.',
    notText: 'Isian ini belum diisi.',
    tooShort: 'Isian ini terlalu pendek.',
    tooLong: 'Isian ini terlalu panjang.',
    digits16:
      'Tertulis 16 angka berurutan, seperti NIK atau nomor KK. Hapus nomor itu: data pribadi tidak boleh disimpan di sini.',
    email: 'Alamat surel belum benar. Contoh: nama@kutaitimurkab.go.id',
    code: 'Kode belum lengkap. Salin seluruh kode atau seluruh alamat dari surel undangan.',
    choice: 'Pilih salah satu yang tersedia.',
    other: 'Isian ini belum benar.',
    missing: (p: { field: string }) => `${p.field} belum diisi.`,
    unchosen: (p: { field: string }) => `${p.field} belum dipilih.`,
  },
  en: {
    required: 'This field is empty.',
    notText: 'This field is empty.',
    tooShort: 'This is too short.',
    tooLong: 'This is too long.',
    digits16:
      'It holds 16 digits in a row, like a NIK or family card number. Remove it: personal numbers are not kept here.',
    email: 'The e-mail address is not right yet. Example: name@kutaitimurkab.go.id',
    code: 'The code is not complete. Copy all of it, or the whole address, from the invitation.',
    choice: 'Choose one of the options.',
    other: 'This is not right yet.',
    missing: (p) => `${p.field} is still empty.`,
    unchosen: (p) => `${p.field}: choose one of the options.`,
  },
})

/**
 * Field → sentence, from field → code; `own` sentences of a form come before the common ones. What is left empty is
 * called by its label where `labels` knows it: the summary above a form says "Surel belum diisi.", not "Isian ini".
 */
export function faultSentences(
  codes: Readonly<Record<string, string>> | undefined,
  language: Language,
  own: Readonly<Record<string, string>> = {},
  labels: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { missing, unchosen, ...said } = faultTexts[language]
  const common: Readonly<Record<string, string>> = said
  return Object.fromEntries(
    Object.entries(codes ?? {}).map(([name, code]) => {
      const field = labels[name]
      const named =
        field &&
        (code === 'required' || code === 'notText'
          ? missing({ field })
          : code === 'choice'
            ? unchosen({ field })
            : undefined)
      return [name, signWords(code, language) ?? own[code] ?? (named || common[code]) ?? said.other]
    }),
  )
}

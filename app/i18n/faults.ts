import { signWords } from './signs.ts'
import { texts } from './texts.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'

/** What is wrong with a field, by the code its schema gives. */
const faultTexts = texts({
  id: {
    required: 'Belum diisi.',
    notText: 'Belum diisi.',
    tooShort: 'Isian ini terlalu pendek.',
    tooLong: 'Isian ini terlalu panjang.',
    digits16:
      'Tertulis 16 angka berurutan, seperti NIK atau nomor KK. Hapus nomor itu: data pribadi tidak boleh disimpan di sini.',
    email: 'Alamat surel belum benar. Contoh: nama@kutaitimurkab.go.id',
    code: 'Kode belum lengkap: pada lembar masuk 12 huruf dan angka; dari surel, salin seluruh alamatnya.',
    choice: 'Pilih salah satu yang tersedia.',
    other: 'Isian ini belum benar.',
    missing: (p: { field: string }) => `${p.field} belum diisi.`,
    unchosen: (p: { field: string }) => `${p.field} belum dipilih.`,
    shorter: (p: { least: string }) => `Masih terlalu pendek: paling sedikit ${p.least} huruf.`,
    longer: (p: { most: string }) => `Masih terlalu panjang: paling banyak ${p.most} huruf.`,
  },
  en: {
    required: 'Still empty.',
    notText: 'Still empty.',
    tooShort: 'This is too short.',
    tooLong: 'This is too long.',
    digits16:
      'It holds 16 digits in a row, like a NIK or family card number. Remove it: personal numbers are not kept here.',
    email: 'The e-mail address is not right yet. Example: name@kutaitimurkab.go.id',
    code: 'The code is not complete: twelve letters and digits on a printed sheet; from a mail, copy the whole address.',
    choice: 'Choose one of the options.',
    other: 'This is not right yet.',
    missing: (p) => `${p.field} is still empty.`,
    unchosen: (p) => `${p.field}: choose one of the options.`,
    shorter: (p) => `Still too short: at least ${p.least} characters.`,
    longer: (p) => `Still too long: at most ${p.most} characters.`,
  },
})

/** In letters. */
type Length = { min: number; max: number }

/**
 * Field → sentence, from field → code; `own` sentences of a form come before the common ones. What is left empty is
 * called by its label where `labels` knows it: the summary above a form says "Surel belum diisi.", not "Isian ini".
 * What is too short or too long tells how long it may be where `lengths` knows that.
 */
export function faultSentences(
  codes: Readonly<Record<string, string>> | undefined,
  language: Language,
  own: Readonly<Record<string, string>> = {},
  labels: Readonly<Record<string, string>> = {},
  lengths: Readonly<Record<string, Length>> = {},
): Record<string, string> {
  const { missing, unchosen, shorter, longer, ...said } = faultTexts[language]
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
      return [
        name,
        signWords(code, language) ??
          own[code] ??
          (named || measured(name, code) || common[code]) ??
          said.other,
      ]
    }),
  )

  /** How long it may be, where the form knows that of the field. */
  function measured(name: string, code: string): string | undefined {
    const length = lengths[name]
    if (!length || (code !== 'tooShort' && code !== 'tooLong')) return undefined
    return code === 'tooShort'
      ? shorter({ least: number(length.min, language) })
      : longer({ most: number(length.max, language) })
  }
}

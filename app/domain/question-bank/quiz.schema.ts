import { z } from 'zod'
import { safeLine, safeText } from '#app/domain/privacy/privacy.schema.ts'
import {
  ATTEMPTS_MAX,
  TIME_MAX_MINUTES,
  WAIT_MAX_HOURS,
  type ShownWhen,
} from '#app/domain/quizzes/quiz-settings.ts'
import { dayOrOpen, formParts, shownFields, whole } from '#app/platform/forms.schema.ts'
import { BANK } from './bank-limits.ts'

const ID = z.string().min(1).max(64)
const PLACE = whole({ least: 1, most: BANK.items }, 'required')
/** The name of what a quiz asks at one place (`itemName`). */
const ITEM = z
  .string()
  .min(1)
  .max(BANK.category + 20)

/** How forms and addresses call questions without a category, which an empty value does not say. */
export const NO_CATEGORY = '-'

function namedCategory(word: string): string {
  return word === NO_CATEGORY ? '' : word
}

/** A quiz that is begun. Issues carry 'required' or a `TextFault`. */
export const newQuizSchema = z
  .strictObject({ kunci: formParts.key, nama: safeLine(1, BANK.quizTitle) })
  .transform(({ kunci, nama }) => ({ key: kunci, title: nama }))

/** What goes up, down or to another place of a quiz: by its name (`itemName`) and where it stood on the page. */
export const itemTurnSchema = z
  .strictObject({
    kunci: formParts.key,
    apa: ITEM,
    tempat: PLACE,
    arah: z.enum(['naik', 'turun']).optional(),
    ke: PLACE.optional(),
  })
  .refine(({ tempat, arah, ke }) =>
    arah === undefined ? ke !== undefined && ke !== tempat : ke === undefined,
  )
  .transform(({ kunci, apa, tempat, arah, ke = tempat }) => ({
    key: kunci,
    slug: apa,
    place: tempat,
    by: arah === undefined ? ke - tempat : arah === 'naik' ? -1 : 1,
  }))

/** What is taken out of a quiz. */
export const dropSchema = z
  .strictObject({
    kunci: formParts.key,
    apa: ITEM,
    tempat: PLACE,
  })
  .transform(({ kunci, apa, tempat }) => ({ key: kunci, slug: apa, place: tempat }))

/** Questions of the bank that are to be asked; none is 'choice'. */
export const askSchema = z
  .strictObject({ kunci: formParts.key, soal: z.array(ID).min(1, { error: 'choice' }).max(BANK.perPage) })
  .transform(({ kunci, soal }) => ({ key: kunci, questions: soal }))

/** So many questions of a category. */
export const pickSchema = z
  .strictObject({
    kunci: formParts.key,
    kategori: z.string().max(BANK.category),
    jumlah: whole({ least: 1, most: BANK.pick }, 'pick'),
  })
  .transform(({ kunci, kategori, jumlah }) => ({
    key: kunci,
    category: namedCategory(kategori),
    pick: jumlah,
  }))

/** A category under another name. */
export const categorySchema = z
  .strictObject({
    kunci: formParts.key,
    kategori: z.string().max(BANK.category),
    kategoriBaru: safeLine(0, BANK.category),
  })
  .transform(({ kunci, kategori, kategoriBaru }) => ({
    key: kunci,
    from: namedCategory(kategori),
    to: kategoriBaru,
  }))

/** A copy of a question goes to this module. */
export const copySchema = z
  .strictObject({
    kunci: formParts.key,
    modul: z.string({ error: 'choice' }).min(1, { error: 'choice' }).max(120),
  })
  .transform(({ kunci, modul }) => ({ key: kunci, to: modul }))

/** When something of a result is shown, as forms say it. */
export const WHEN_WORDS = {
  tidak: 'NEVER',
  langsung: 'AT_ONCE',
  'sesudah-tutup': 'AFTER_CLOSE',
  'sesudah-percobaan': 'AFTER_ATTEMPTS',
} as const satisfies Record<string, ShownWhen>
const NOT_SHOWN = 'tidak'

export function whenWord(when: ShownWhen): string {
  return Object.entries(WHEN_WORDS).find(([, one]) => one === when)?.[0] ?? NOT_SHOWN
}

/** A whole number, or nothing where there is no such limit. */
function wholeOrOpen(bounds: { least: number; most: number }, fault: string) {
  return z.union([z.literal('').transform(() => null), whole(bounds, fault)], { error: fault })
}

const when = z
  .enum(Object.keys(WHEN_WORDS), { error: 'choice' })
  .transform((word) => Object.entries(WHEN_WORDS).find(([one]) => one === word)?.[1] ?? WHEN_WORDS[NOT_SHOWN])

const SETTING_FIELDS = [
  'nama',
  'pengantar',
  'waktu',
  'percobaan',
  'dihitung',
  'jeda',
  'lulus',
  'acakSoal',
  'acakJawaban',
  'tampilNilai',
  'tampilTepat',
  'tampilUmpan',
  'tampilKunci',
] as const

/** How a quiz is called and played. Issues carry 'time', 'attempts', 'wait', 'pass', 'choice' or a `TextFault`. */
export const settingsFormSchema = z
  .strictObject({
    versi: formParts.version,
    ...shownFields(...SETTING_FIELDS),
    nama: safeLine(0, BANK.quizTitle),
    pengantar: safeText(0, BANK.intro),
    waktu: wholeOrOpen({ least: 1, most: TIME_MAX_MINUTES }, 'time'),
    percobaan: wholeOrOpen({ least: 1, most: ATTEMPTS_MAX }, 'attempts'),
    dihitung: z.enum(['terbaik', 'terakhir'], { error: 'choice' }),
    jeda: wholeOrOpen({ least: 0, most: WAIT_MAX_HOURS }, 'wait'),
    lulus: wholeOrOpen({ least: 1, most: 100 }, 'pass'),
    acakSoal: formParts.tick,
    acakJawaban: formParts.tick,
    tampilNilai: when,
    tampilTepat: when,
    tampilUmpan: when,
    tampilKunci: when,
  })
  .transform((form) => ({
    version: form.versi,
    title: form.nama,
    intro: form.pengantar,
    settings: {
      time: form.waktu,
      attempts: form.percobaan,
      counts: form.dihitung === 'terakhir' ? ('LAST' as const) : ('BEST' as const),
      wait: form.jeda ?? 0,
      pass: form.lulus,
      shuffleQuestions: form.acakSoal,
      shuffleChoices: form.acakJawaban,
      shown: {
        marks: form.tampilNilai,
        correctness: form.tampilTepat,
        feedback: form.tampilUmpan,
        answers: form.tampilKunci,
      },
    },
  }))

const hour = z.union([z.literal('').transform(() => null), z.iso.time({ precision: -1, error: 'hour' })], {
  error: 'hour',
})

/** When a quiz opens and closes for a cohort: a day and an hour, both may be left open. */
export const scheduleSchema = z
  .strictObject({
    versi: formParts.versionOrNone,
    bukaHari: dayOrOpen('day'),
    bukaJam: hour,
    tutupHari: dayOrOpen('day'),
    tutupJam: hour,
    tujuan: z.enum(['', 'pra', 'pasca'], { error: 'choice' }),
  })
  .check((seen) => {
    const { bukaHari, bukaJam, tutupHari, tutupJam } = seen.value
    const fault = (field: string, message: string) =>
      seen.issues.push({ code: 'custom', message, path: [field], input: seen.value })
    if (bukaHari === null && bukaJam !== null) fault('bukaHari', 'dayMissing')
    if (tutupHari === null && tutupJam !== null) fault('tutupHari', 'dayMissing')
    const opens = bukaHari === null ? '' : `${bukaHari} ${bukaJam ?? '00:00'}`
    const closes = tutupHari === null ? '~' : `${tutupHari} ${tutupJam ?? '23:59'}`
    if (closes <= opens) fault('tutupHari', 'order')
  })
  .transform(({ versi, bukaHari, bukaJam, tutupHari, tutupJam, tujuan }) => ({
    version: versi,
    opens: bukaHari === null ? null : { day: bukaHari, hour: bukaJam ?? '00:00' },
    closes: tutupHari === null ? null : { day: tutupHari, hour: tutupJam ?? '23:59' },
    purpose: tujuan === 'pra' ? ('PRA' as const) : tujuan === 'pasca' ? ('PASCA' as const) : ('' as const),
  }))

import { z } from 'zod'
import { quizSettingsSchema, type QuizSettings } from '#app/domain/quizzes/quiz-settings.ts'
import { BANK } from './bank-limits.ts'

/** So many questions of a category, at this place (from 0) among what the quiz asks. */
export type Pick = { category: string; pick: number; place: number }

/** What a quiz is beside its questions. */
export type QuizFront = {
  title: string
  intro: string
  settings: QuizSettings | null
  picks: Pick[]
  /** It comes in as a draft. Only files that leave the house say so: the text of a quiz in use does not. */
  isDraft: boolean
}
export const NO_FRONT: QuizFront = { title: '', intro: '', settings: null, picks: [], isDraft: false }

const frontSchema = z
  .object({
    judul: z.string().max(BANK.quizTitle).default(''),
    pengantar: z.string().max(BANK.intro).default(''),
    draf: z.boolean().default(false),
    atur: quizSettingsSchema.optional(),
    ambil: z
      .array(
        z
          .object({
            kategori: z.string().max(BANK.category),
            jumlah: z.number().int().min(1).max(BANK.pick),
            tempat: z.number().int().min(0).max(BANK.items),
          })
          .strict(),
      )
      .max(BANK.items)
      .default([]),
  })
  .strict()

const LINE = /^\s*\/\/ \[kuis:(.*)\][ \t]*$/

/**
 * A quiz's own facts stand in the first line of its GIFT file as a comment, which other programs pass over:
 * `// [kuis:{"judul":"Prates","atur":{"time":30}}]`. `questions` is the file without that line, its lines counted as before;
 * `isFaulty`: there is such a line and it cannot be read.
 */
export function readFront(source: string): { front: QuizFront; questions: string; isFaulty: boolean } {
  const [first = '', ...rest] = source.split('\n')
  const said = LINE.exec(first.replace(/^\uFEFF/, '').replace(/\r$/, ''))?.[1]
  if (said === undefined) return { front: NO_FRONT, questions: source, isFaulty: false }
  const questions = ['', ...rest].join('\n')
  const read = frontSchema.safeParse(jsonIn(said))
  if (!read.success) return { front: NO_FRONT, questions, isFaulty: true }
  const { judul, pengantar, draf, atur, ambil } = read.data
  const picks = ambil.map(({ kategori, jumlah, tempat }) => ({
    category: kategori,
    pick: jumlah,
    place: tempat,
  }))
  return {
    front: { title: judul, intro: pengantar, settings: atur ?? null, picks, isDraft: draf },
    questions,
    isFaulty: false,
  }
}

/** The same line; nothing of a quiz that was never set up. */
export function writeFront({ title, intro, settings, picks, isDraft }: QuizFront): string {
  const said = {
    ...(title === '' ? {} : { judul: title }),
    ...(intro === '' ? {} : { pengantar: intro }),
    ...(isDraft ? { draf: true } : {}),
    ...(settings === null ? {} : { atur: settings }),
    ...(picks.length === 0
      ? {}
      : {
          ambil: picks.map(({ category, pick, place }) => ({
            kategori: category,
            jumlah: pick,
            tempat: place,
          })),
        }),
  }
  if (Object.keys(said).length === 0) return ''
  // A line end of any kind would end the comment.
  const json = JSON.stringify(said).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `// [kuis:${json}]\n`
}

function jsonIn(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch {
    return null
  }
}

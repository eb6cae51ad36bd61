import { z } from 'zod'
import { READING, RULE_MOST, type LessonRule } from './lesson-rule.ts'
import { RUBRIC_LEVELS } from './rubric-levels.ts'
import { lettersAtMost } from '#app/domain/privacy/privacy.schema.ts'

// The head of each kind of content file, exactly: a key nobody reads is a misspelt one, so it is refused.

function words(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .check(lettersAtMost(max, `paling banyak ${max} huruf`))
}

const days = z.number().int().min(0).max(120)

/** What finishing a module can ask beside its lessons, by its word on the wire and in files. */
export const REQUIRED = { tugas: 'tasks', kuis: 'quizzes' } as const

export const moduleHeadSchema = z
  .object({
    judul: words(120),
    ringkasan: words(400),
    jp: z.number().int().min(1).max(40),
    tujuan: z.array(words(240)).min(1).max(12),
    /** Folder names of modules that come first. */
    prasyarat: z.array(words(120)).max(12),
    /** What finishing it asks beside its lessons. */
    selesai: z
      .array(z.enum(['tugas', 'kuis']))
      .max(2)
      .default([]),
  })
  .strict()
  .transform((head) => ({
    title: head.judul,
    summary: head.ringkasan,
    jp: head.jp,
    goals: head.tujuan,
    prerequisites: head.prasyarat,
    requires: [...new Set(head.selesai)].map((asked) => REQUIRED[asked]),
  }))

/** One thing that a lesson asks; a quiz is `kuis.gift` and an assignment `tugas.mdx` where no name is said. */
const criterion = z.union([
  z.enum(['dibaca', 'kuis', 'tugas']),
  z.object({ kuis: words(60), lulus: z.number().int().min(1).max(100).optional() }).strict(),
  z.object({ tugas: words(60) }).strict(),
])

export const lessonHeadSchema = z
  .object({
    judul: words(160),
    ringkasan: words(400),
    menit: z.number().int().min(1).max(120),
    /** All of it together; without it a lesson is done when its reader says so. */
    selesai: z.array(criterion).min(1).max(1 + 2 * RULE_MOST).optional(),
  })
  .strict()
  .transform(({ judul, ringkasan, menit, selesai }) => ({
    title: judul,
    summary: ringkasan,
    minutes: menit,
    rule: selesai ? ruleOf(selesai) : READING,
  }))

function ruleOf(criteria: readonly z.infer<typeof criterion>[]): LessonRule {
  const quizzes = new Map<string, number | null>()
  const tasks = new Set<string>()
  for (const one of criteria) {
    if (one === 'kuis') quizzes.set('kuis', null)
    else if (one === 'tugas') tasks.add('tugas')
    else if (one !== 'dibaca' && 'kuis' in one) quizzes.set(one.kuis, one.lulus ?? null)
    else if (one !== 'dibaca') tasks.add(one.tugas)
  }
  return {
    read: criteria.includes('dibaca'),
    quizzes: [...quizzes].map(([quiz, percent]) => ({ quiz, percent })),
    tasks: [...tasks],
  }
}

function quizCriterion(quiz: string, percent: number | null): string | Record<string, string | number> {
  if (percent !== null) return { kuis: quiz, lulus: percent }
  return quiz === 'kuis' ? 'kuis' : { kuis: quiz }
}

/** A rule as files say it; nothing where it is what every lesson asks. */
export function criteriaIn({ read, quizzes, tasks }: LessonRule): (string | Record<string, string | number>)[] {
  return [
    ...(read ? ['dibaca'] : []),
    ...quizzes.map(({ quiz, percent }) => quizCriterion(quiz, percent)),
    ...tasks.map((task) => (task === 'tugas' ? 'tugas' : { tugas: task })),
  ]
}

const RUBRIC_TOTAL = 100

export const assignmentHeadSchema = z
  .object({
    judul: words(160),
    jenis: z.enum(['individu', 'tim']),
    /** Days after the module's start. */
    jadwal: z
      .object({ dibuka: days, tenggat: days, batasAkhir: days, targetPenilaian: days })
      .strict()
      .refine(
        (at) => at.dibuka <= at.tenggat && at.tenggat <= at.batasAkhir && at.batasAkhir <= at.targetPenilaian,
        {
          error: 'harus urut: dibuka ≤ tenggat ≤ batasAkhir ≤ targetPenilaian',
        },
      ),
    rubrik: z
      .array(
        z
          .object({
            kriteria: words(160),
            bobot: z.number().int().min(1).max(RUBRIC_TOTAL),
            tingkat: z.array(words(600)).length(RUBRIC_LEVELS),
          })
          .strict(),
      )
      .min(1)
      .max(12)
      .refine((rows) => rows.reduce((sum, row) => sum + row.bobot, 0) === RUBRIC_TOTAL, {
        error: `jumlah bobot harus ${RUBRIC_TOTAL}`,
      })
      .refine((rows) => new Set(rows.map((row) => row.kriteria)).size === rows.length, {
        error: 'ada kriteria yang tertulis dua kali',
      }),
  })
  .strict()
  .transform(({ judul, jenis, jadwal, rubrik }) => ({
    title: judul,
    kind: jenis === 'tim' ? ('TEAM' as const) : ('INDIVIDUAL' as const),
    offsets: {
      opens: jadwal.dibuka,
      due: jadwal.tenggat,
      closes: jadwal.batasAkhir,
      grading: jadwal.targetPenilaian,
    },
    rubric: rubrik.map(({ kriteria, bobot, tingkat }) => ({
      criterion: kriteria,
      weight: bobot,
      levels: tingkat,
    })),
  }))

export const guideHeadSchema = z
  .object({ judul: words(120), ringkasan: words(400), urutan: z.number().int().min(1).max(99) })
  .strict()
  .transform(({ judul, ringkasan, urutan }) => ({ title: judul, summary: ringkasan, position: urutan }))

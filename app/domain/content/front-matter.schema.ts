import { z } from 'zod'
import { RUBRIC_LEVELS } from './limits.ts'
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

export const moduleHeadSchema = z
  .object({
    judul: words(120),
    ringkasan: words(400),
    jp: z.number().int().min(1).max(40),
    tujuan: z.array(words(240)).min(1).max(12),
    /** Folder names of modules that come first. */
    prasyarat: z.array(words(120)).max(12),
  })
  .strict()
  .transform((head) => ({
    title: head.judul,
    summary: head.ringkasan,
    jp: head.jp,
    goals: head.tujuan,
    prerequisites: head.prasyarat,
  }))

export const lessonHeadSchema = z
  .object({ judul: words(160), ringkasan: words(400), menit: z.number().int().min(1).max(120) })
  .strict()
  .transform(({ judul, ringkasan, menit }) => ({ title: judul, summary: ringkasan, minutes: menit }))

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

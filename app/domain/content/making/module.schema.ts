import { z } from 'zod'
import { safeLine, safeLines, safeMarkdown, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts, shownFields, whole } from '#app/platform/forms.schema.ts'
import { letters, linesOf } from '#app/platform/say/words.ts'
import { REQUIRED } from '../front-matter.schema.ts'
import { MODULE_LIMITS } from './limits.ts'
import { SLUG_LETTERS, slugFault } from './slugs.ts'

const { title, summary, jp, goals, goal, intro } = MODULE_LIMITS

/** The names of a module's fields on the wire, in the order of the form. */
export const MODULE_FIELDS = ['judul', 'ringkasan', 'jp', 'tujuan', 'pengantar', 'alamat'] as const

/** A name for addresses that was typed; empty where it is to be made of the title. Issues carry a `SlugFault`. */
export const typedSlug = z
  .string()
  .max(SLUG_LETTERS * 4)
  .trim()
  .check((seen) => {
    const fault = seen.value === '' ? null : slugFault(seen.value)
    if (fault) seen.issues.push({ code: 'custom', message: fault, input: seen.value })
  })
  .default('')

const facts = {
  judul: safeLine(1, title),
  ringkasan: safeText(1, summary),
  jp: whole({ least: 1, most: jp }, 'jpFault'),
  tujuan: safeLines(1, goals * (goal + 1))
    .transform(linesOf)
    .refine((lines) => lines.length <= goals, { error: 'goalsMany', abort: true })
    .refine((lines) => lines.every((line) => letters(line) <= goal), { error: 'goalLong' })
    .refine((lines) => new Set(lines).size === lines.length, { error: 'goalTwice' }),
  prasyarat: z.array(z.string().max(SLUG_LETTERS * 2)).max(100),
  selesai: z.array(z.enum(['tugas', 'kuis'])).max(2),
  pengantar: safeMarkdown(0, intro),
  alamat: typedSlug,
}
type Facts = z.infer<z.ZodObject<typeof facts>>

function factsOf({ judul, ringkasan, jp: hours, tujuan, prasyarat, selesai, pengantar, alamat }: Facts) {
  return {
    title: judul,
    summary: ringkasan,
    jp: hours,
    goals: tujuan,
    prerequisites: prasyarat,
    requires: [...new Set(selesai)].map((asked) => REQUIRED[asked]),
    source: pengantar,
    slug: alamat,
  }
}

/** Issues carry 'required', 'jpFault', 'goalsMany', 'goalLong', 'goalTwice', a `SlugFault` or a `TextFault`. */
export const newModuleSchema = z
  .strictObject({ kunci: formParts.key, ...facts })
  .transform(({ kunci, ...form }) => ({ key: kunci, ...factsOf(form) }))
export type NewModule = z.infer<typeof newModuleSchema>
export type ModuleFacts = Omit<NewModule, 'key'>

export const changeModuleSchema = z
  .strictObject({ versi: formParts.version, ...shownFields(...MODULE_FIELDS), ...facts })
  .transform(({ versi, ...form }) => ({ version: versi, ...factsOf(form) }))
export type ChangedModule = z.infer<typeof changeModuleSchema>

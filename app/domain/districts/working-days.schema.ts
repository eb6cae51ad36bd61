import { z } from 'zod'
import { safeLine, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { readHolidayLines } from './holiday-lines.ts'
import { HOLIDAY_KINDS, HOLIDAY_NAME_LENGTH, LINES_LENGTH, MOST_LINES, storedWeek } from './working-days.ts'

const name = safeLine(HOLIDAY_NAME_LENGTH.min, HOLIDAY_NAME_LENGTH.max)
const kind = z.enum(HOLIDAY_KINDS, { error: 'choice' })

/** Which days of the week are worked; `semula`: those that were shown. Issues carry 'week'. */
export const weekSchema = z
  .strictObject({
    hari: z.array(z.enum(['1', '2', '3', '4', '5', '6', '7'])).min(1, { error: 'week' }),
    semula: z.string().regex(/^[1-7](?:,[1-7]){0,6}$/),
  })
  .transform(({ hari, semula }) => ({ week: storedWeek(hari.map(Number)), seen: semula }))
export type GivenWeek = z.infer<typeof weekSchema>

/**
 * Holidays, one a line, and of which kind those are that do not say it. Issues carry 'required', 'choice', 'tooMany', a
 * `TextFault`, or at `baris.<n>` 'date', 'twice' or 'name'.
 */
export const newHolidaysSchema = z
  .strictObject({ kunci: formParts.key, baris: safeText(1, LINES_LENGTH), jenis: kind })
  .transform(({ kunci, baris, jenis }, context) => {
    const { lines, faults } = readHolidayLines(baris)
    const holidays = lines.map((line) => ({
      ...line,
      kind: line.kind ?? jenis,
      name: name.safeParse(line.name),
    }))
    const numbers = baris.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
    const good = numbers.filter((number) => faults.every(({ line }) => line !== number))
    const unnamed = holidays.flatMap((one, index) =>
      one.name.success ? [] : [{ line: good[index] ?? 0, why: 'name' as const }],
    )
    const said = [...faults, ...unnamed].toSorted((one, other) => one.line - other.line)
    for (const { line, why } of said)
      context.addIssue({ code: 'custom', message: why, path: [`baris.${line}`] })
    if (lines.length > MOST_LINES) context.addIssue({ code: 'custom', message: 'tooMany', path: ['baris'] })
    return {
      key: kunci,
      holidays: holidays.flatMap((one) => (one.name.success ? [{ ...one, name: one.name.data }] : [])),
    }
  })
export type NewHolidays = z.infer<typeof newHolidaysSchema>

/** A holiday as it is to be from now on. Issues carry 'required', 'choice' or a `TextFault`. */
export const changeHolidaySchema = z
  .strictObject({ versi: formParts.version, hari: formParts.day, nama: name, jenis: kind })
  .transform(({ versi, hari, nama, jenis }) => ({ version: versi, day: hari, name: nama, kind: jenis }))
export type ChangedHoliday = z.infer<typeof changeHolidaySchema>

export const removeHolidaySchema = z
  .strictObject({ kunci: formParts.key, versi: formParts.version })
  .transform(({ kunci, versi }) => ({ key: kunci, version: versi }))
export type RemovedHoliday = z.infer<typeof removeHolidaySchema>

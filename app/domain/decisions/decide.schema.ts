import { z } from 'zod'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts, idOf } from '#app/platform/forms.schema.ts'
import { addDays, daysBetween, dayStart, isoDay } from '#app/platform/say/time.ts'
import { linesOf } from '#app/platform/say/words.ts'
import { MOST_POINTS } from '#app/domain/recommendations/limits.ts'
import { kindOfWord, type DecisionKind } from './kinds.ts'
import { MOST_DEFER_DAYS, NOTE, PRESETS, UNDO_TIME, type Preset } from './limits.ts'

/** The version of the text that was on the screen: the one that is decided, or nothing is. */
export type VersionMark = { id: string; hash: string }

export function versionMark({ id, hash }: VersionMark): string {
  return `${id}.${hash}`
}

const mark = z
  .string()
  .regex(/^[\da-f-]{36}\.[\da-f]{64}$/, { error: 'required' })
  .transform((text): VersionMark => {
    const [id = '', hash = ''] = text.split('.')
    return { id, hash }
  })

/** `masa`: the term of office in which it is signed. */
const common = { naskah: mark, masa: idOf(), kunci: formParts.key }

function demanded() {
  return safeText(0, NOTE.most)
    .refine((text) => text !== '', { error: 'required', abort: true })
    .pipe(safeText(NOTE.least, NOTE.most))
}

const returning = z
  .strictObject({
    keputusan: z.literal('perbaiki'),
    ...common,
    sumberDana: formParts.tick,
    sasaran: formParts.tick,
    perangkatDaerah: formParts.tick,
    bukti: formParts.tick,
    jadwal: formParts.tick,
    catatan: safeText(0, NOTE.most),
  })
  .refine((form) => form.catatan !== '' || PRESETS.some((preset) => form[preset]), {
    error: 'noteOrPreset',
    path: ['catatan'],
  })
  .refine((form) => linesOf(form.catatan).length + PRESETS.filter((p) => form[p]).length <= MOST_POINTS, {
    error: 'tooManyPoints',
    path: ['catatan'],
  })

/**
 * What a decision form may hold, one strict shape per kind. Days are counted from `now` by the calendar of `zone`.
 * Issues carry a code: 'required', 'noteOrPreset', 'tooManyPoints', 'tooEarly', 'tooLate' or a `TextFault`.
 */
export function decideSchema(now: Date, zone: string) {
  const until = formParts.day.pipe(
    z
      .string()
      .refine((day) => daysBetween(publishedAt(now), dayStart(day, zone), zone) >= 1, {
        error: 'tooEarly',
        abort: true,
      })
      .refine((day) => daysBetween(now, dayStart(day, zone), zone) <= MOST_DEFER_DAYS, { error: 'tooLate' }),
  )
  return z
    .discriminatedUnion('keputusan', [
      z.strictObject({ keputusan: z.literal('setujui'), ...common }),
      z.strictObject({ keputusan: z.literal('catatan'), ...common, catatan: demanded() }),
      returning,
      z.strictObject({ keputusan: z.literal('tunda'), ...common, sampai: until, alasan: demanded() }),
      z.strictObject({ keputusan: z.literal('tolak'), ...common, alasan: demanded() }),
    ])
    .transform((form) => ({
      word: form.keputusan,
      mark: form.naskah,
      termId: form.masa,
      key: form.kunci,
      note: 'catatan' in form ? form.catatan : 'alasan' in form ? form.alasan : '',
      presets: form.keputusan === 'perbaiki' ? PRESETS.filter((preset) => form[preset]) : [],
      deferUntil: form.keputusan === 'tunda' ? dayStart(form.sampai, zone) : null,
    }))
}
type DecideForm = z.infer<ReturnType<typeof decideSchema>>

/** Undoing or announcing a decision of one's own. */
export const ownDecisionSchema = z
  .strictObject({ keputusan: formParts.uuid, kunci: formParts.key })
  .transform(({ keputusan, kunci }) => ({ decisionId: keputusan, key: kunci }))

/** A decision before it is made. */
export type Verdict = { kind: DecisionKind; note: string; deferUntil: Date | null }

/** What the form decides. `presetWords` are the points' words for the team, one line each. */
export function verdictOf(form: DecideForm, presetWords: Readonly<Record<Preset, string>>): Verdict {
  const { word, presets, note, deferUntil } = form
  const kind = kindOfWord(word)
  if (kind !== 'RETURN') return { kind, note, deferUntil }
  const points = [...presets.map((preset) => presetWords[preset]), ...linesOf(note)]
  return { kind, note: points.join('\n'), deferUntil }
}

/** First and last day a deferral may name, as the form's `min` and `max`. */
export function deferBounds(now: Date, zone: string): { first: string; last: string } {
  return {
    first: isoDay(addDays(publishedAt(now), 1, zone), zone),
    last: isoDay(addDays(now, MOST_DEFER_DAYS, zone), zone),
  }
}

/** A decision made now is told then: just before midnight that is tomorrow, and tomorrow is no deferral any more. */
function publishedAt(now: Date): Date {
  return new Date(now.getTime() + UNDO_TIME)
}

import { signWords } from '#app/i18n/signs.ts'
import type { OtherText, SaveResult } from '#app/domain/assignments/draft.server.ts'
import { personName } from '#app/domain/assignments/writer-name.server.ts'
import { refusalTexts } from './refusal-texts.ts'
import { assignmentTexts } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import type { ParsedForm } from '#app/platform/forms.server.ts'
import { timeOrDay, type Place } from '#app/platform/say/time.ts'

/** The other text of a clash, in words. */
export type TheirText = { text: string; version: number; by: string; at: string }

/** Why a text was not saved; `text` is what the person typed, to stay in the form. */
export type SaveFailure =
  /** `version`: of what its writer saw; `over`: two texts were shown, and she was choosing hers. */
  | { kind: 'invalid'; sentence: string; text: string; version: number; over: boolean }
  | { kind: 'refused'; sentence: string; text: string }
  | { kind: 'clash'; theirs: TheirText; text: string }

type Failed = Extract<SaveResult, { ok: false }>

export const saveFailure = { invalid, refused }

function invalid(form: Extract<ParsedForm<unknown>, { ok: false }>, language: Language): SaveFailure {
  return {
    kind: 'invalid',
    sentence: faultSentence(form.errors['naskah'], language),
    text: form.values['naskah'] ?? '',
    version: Number(form.values['versi'] ?? ''),
    over: (form.values['pilih'] ?? '') !== '',
  }
}

async function refused(
  failed: Failed,
  text: string,
  place: Place & { id: string },
  now: Date,
): Promise<SaveFailure> {
  if (failed.reason === 'stale')
    return { kind: 'clash', theirs: await theirText(failed.theirs, place, now), text }
  return { kind: 'refused', sentence: refusalTexts[place.language][failed.reason], text }
}

function faultSentence(code: string | undefined, language: Language): string {
  const { fault } = assignmentTexts[language]
  if (code === 'tooLong' || code === 'digits16') return fault[code]
  return signWords(code, language) ?? fault.other
}

async function theirText(
  { text, version, byId, at }: OtherText,
  place: Place & { id: string },
  now: Date,
): Promise<TheirText> {
  const { ownTab, somebody } = assignmentTexts[place.language]
  return {
    text,
    version,
    by: byId === place.id ? ownTab : ((await personName(byId)) ?? somebody),
    at: timeOrDay(at, now, place),
  }
}

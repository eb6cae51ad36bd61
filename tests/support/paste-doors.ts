import { both, type DoorRow } from './door-rows.ts'
import { aQuiz } from './studio-doors.ts'

const TRAINER = ['trainer'] as const

const QUIZ = { modul: 'module', kuis: aQuiz } as const

/** What a trainer brings into a quiz, and how it was answered. */
export const PASTE_DOORS: Readonly<Record<string, DoorRow>> = {
  'studio/:modul/kuis/:kuis/tempel': both(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/analisis': { get: TRAINER, params: QUIZ },
  'studio/:modul/kuis/:kuis/analisis/peserta': { get: TRAINER, params: QUIZ },
  'studio/:modul/kuis/:kuis/analisis/unduh': { get: TRAINER, params: QUIZ },
  'studio/:modul/kuis/:kuis/kenaikan': { get: TRAINER, params: QUIZ },
}

import { both, type DoorRow, type MadeHere } from './door-rows.ts'

const TRAINER = ['trainer'] as const

/** The quiz of the scene's module, by its name in addresses. */
export const theQuiz: MadeHere = async ({ district: { id: districtId } }, data) => {
  const { slug } = await data.quiz.findFirstOrThrow({
    where: { module: { districtId }, items: { some: {} } },
    orderBy: { id: 'asc' },
    select: { slug: true },
  })
  return { id: slug }
}

const QUIZ = { modul: 'module', kuis: theQuiz } as const

/** What a trainer brings into a quiz, and how it was answered. */
export const PASTE_DOORS: Readonly<Record<string, DoorRow>> = {
  'studio/:modul/kuis/:kuis/tempel': both(TRAINER, QUIZ),
  'studio/:modul/kuis/:kuis/analisis': { get: TRAINER, params: QUIZ },
  'studio/:modul/kuis/:kuis/analisis/peserta': { get: TRAINER, params: QUIZ },
  'studio/:modul/kuis/:kuis/analisis/unduh': { get: TRAINER, params: QUIZ },
  'studio/:modul/kuis/:kuis/kenaikan': { get: TRAINER, params: QUIZ },
}

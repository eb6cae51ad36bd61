import type { ModuleAnswer } from '#app/domain/content/making/module.server.ts'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { notFound } from '#app/platform/responses.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { makingTexts } from './texts.ts'

/**
 * Why a module was not taken, in a sentence beside the field it speaks of.
 * @throws Response 404 for one that is not there
 */
export function refusedModule(
  refused: Exclude<ModuleAnswer, { ok: true }>,
  language: Language,
): Record<string, string> {
  const t = makingTexts[language]
  switch (refused.reason) {
    case 'not-found':
      throw notFound()
    case 'faults':
      return { pengantar: t.module.faulty({ sentence: refused.faults[0]?.sentence ?? '' }) }
    case 'prerequisite':
      return { prasyarat: t.module.prerequisite }
    case 'taken':
      return { alamat: t.faults.taken }
    case 'published':
      return { alamat: t.changeModule.published }
    case 'stale':
      return { [WHOLE_FORM]: t.changeModule.stale }
  }
}

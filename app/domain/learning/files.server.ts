import { can } from '#app/domain/access/permissions.ts'
import type { FileNoun } from '#app/domain/files/file-noun.ts'
import { nameHoldsPersonalNumber } from '#app/domain/files/file-name.ts'
import { libraryModule } from '#app/domain/media/adding.server.ts'
import { chosenMediumFault } from '#app/domain/media/kinds.ts'
import { mediumSentence } from '#app/domain/media/medium-words.server.ts'
import { paths } from '#app/paths.ts'
import { courseOf, lockFor } from './course.server.ts'

/**
 * Media of modules: who may read a module's lessons reads them, a participant once it is open for her. Trainers bring them.
 * What hangs on a module of another district is none of the asker's to begin with: files are asked for by district.
 */
export const files: FileNoun = {
  async mayRead(asker, moduleIds, now) {
    if (can(asker, 'lesson.oversee', { districtId: asker.districtId })) return true
    const course = await courseOf(asker)
    return course.some(
      (module) => moduleIds.includes(module.id) && lockFor(asker, module, course, now) === null,
    )
  },
  arriving: {
    limit: 'media',
    mayAdd: async (asker, id) => (await libraryModule(asker, { id })) !== null,
    page: async (asker, id) => {
      const module = await libraryModule(asker, { id })
      return module && paths.studioFiles(module.slug)
    },
    refuse: (file, language) => {
      const fault = nameHoldsPersonalNumber(file.name)
        ? ({ code: 'nameDigits' } as const)
        : chosenMediumFault(file)
      return fault && mediumSentence(fault, language)
    },
  },
}

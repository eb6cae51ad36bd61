import type { Asker } from '#app/domain/access/asker.ts'
import { ROLES } from '#app/domain/access/roles.ts'
import { guideFor } from '#app/domain/content/guide-roles.ts'
import { paths } from '#app/paths.ts'
import { quietTexts } from './quiet-texts.ts'

export type Quiet = { words: string; guide: string }

/**
 * What will wait here for her first role and what brings it, with the guide of that role; null for whoever only learns,
 * who has her next lesson here.
 */
export function quietFor({ roles, language }: Pick<Asker, 'roles' | 'language'>): Quiet | null {
  const role = ROLES.find((one) => one !== 'participant' && roles.some((held) => held.role === one))
  if (role === undefined || role === 'participant') return null
  const guide = guideFor([{ role }])
  return {
    words: quietTexts[language][role],
    guide: guide === undefined ? paths.help() : paths.helpPage(guide),
  }
}

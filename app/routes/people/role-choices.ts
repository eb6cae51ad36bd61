import { COHORT_ROLES, type Role } from '#app/domain/access/roles.ts'
import { roleWords } from '#app/domain/access/words.ts'
import { peopleTexts } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'

/** Roles to choose from; those held in a cohort once per cohort, as "participant:<cohort>". */
export function roleChoices(
  roles: readonly Role[],
  cohorts: readonly { id: string; name: string }[],
  language: Language,
) {
  const words = roleWords[language]
  const { roleIn } = peopleTexts[language].roles
  return roles.flatMap((role) =>
    COHORT_ROLES.includes(role)
      ? cohorts.map(({ id, name }) => ({
          value: `${role}:${id}`,
          label: roleIn({ role: words[role], cohort: name }),
        }))
      : [{ value: role, label: words[role] }],
  )
}

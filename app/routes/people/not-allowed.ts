import type { Asker } from '#app/domain/access/asker.ts'
import { grantableRoles } from '#app/domain/access/granting.ts'
import { roleWords } from '#app/domain/access/words.ts'
import { peopleTexts } from './texts.ts'

/** Who may change an account that the asker may not: the administrator, who for her own is another one. */
export function whoMay(asker: Asker): string {
  const who = roleWords[asker.language].admin
  if (!grantableRoles(asker).includes('admin')) return who
  return peopleTexts[asker.language].person.another({ who })
}

/** Why the asker may not change that account, and who may. */
export function notAllowedWords(asker: Asker, personId: string): string {
  const t = peopleTexts[asker.language].person
  const who = whoMay(asker)
  return personId === asker.id ? t.ownNotAllowed({ who }) : t.notAllowed({ who })
}

import type { Asker } from '#app/domain/access/asker.ts'
import type { AssignmentDates } from '#app/domain/assignments/dates.server.ts'
import { lastOf } from '#app/domain/assignments/extensions/moments.server.ts'
import { dateLong } from '#app/platform/say/time.ts'
import { extensionTexts } from './extension-texts.ts'
import { endWords } from './extensions.page.server.ts'

/** Why such a time cannot be given, at the field it speaks of. */
export function refusedTime(
  reason: 'no-more' | 'over' | 'outside' | 'used' | 'in-use',
  dates: AssignmentDates,
  asker: Asker,
): Record<string, string> {
  const t = extensionTexts[asker.language].refusals
  switch (reason) {
    case 'no-more':
      return { tenggat: t['no-more'](endWords(dates, asker)) }
    case 'outside':
      return { batas: t.outside({ to: dateLong(lastOf(dates, asker.zone), asker) }) }
    case 'over':
      return { batas: t.over }
    case 'used':
    case 'in-use':
      return { tenggat: t[reason] }
  }
}

import type { Asker } from '#app/domain/access/asker.ts'
import { gives } from '#app/domain/assignments/extensions/extended.ts'
import { MOST_TICKED } from '#app/domain/assignments/extensions/limits.ts'
import type { Extended, Extensions } from '#app/domain/assignments/extensions/listing.server.ts'
import type { AssignmentDates } from '#app/domain/assignments/dates.server.ts'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { dateShort, dateTime, type Place } from '#app/platform/say/time.ts'
import { extensionTexts } from './extension-texts.ts'

/** The page's data, every date in words. */
export function extensionsPage(asker: Asker, { dates, given, owing }: Extensions, search: string) {
  const t = extensionTexts[asker.language]
  return {
    id: dates.id,
    title: t.title,
    assignment: dates.title,
    cohort: dates.cohort,
    kind: kindOf(dates),
    lede: t.lede(endWords(dates, asker)),
    search,
    key: newSubmissionKey(),
    given: given.rows.map((one) => givenView(one, dates, asker)),
    before: given.before,
    after: given.after,
    owing: owing.rows.map(({ ownerKey, name, about, handedInAt }) => ({
      value: ownerKey,
      label: name,
      hint: [about, handedInAt && t.late].filter(Boolean).join(' · '),
    })),
    more: owing.more ? t.more({ count: MOST_TICKED }) : null,
  }
}

function givenView(one: Extended, dates: AssignmentDates, place: Place) {
  const t = extensionTexts[place.language]
  return {
    id: one.id,
    name: one.name ?? '–',
    to: paths.assignmentExtension(dates.id, one.id),
    until: t.until(endWords(one, place)),
    reason: one.reason,
    by: t.by({ by: one.by ?? '–', at: dateShort(one.at, place) }),
    state: one.handedInAt
      ? ('used' as const)
      : gives(one, dates)
        ? ('holds' as const)
        : ('overtaken' as const),
  }
}

/** When it is due and closes, in words. */
export function endWords({ dueAt, closesAt }: { dueAt: Date; closesAt: Date }, place: Place) {
  return { due: dateTime(dueAt, place), closes: dateTime(closesAt, place) }
}

export function kindOf({ kind }: Pick<AssignmentDates, 'kind'>): 'TEAM' | 'INDIVIDUAL' {
  return kind === 'TEAM' ? 'TEAM' : 'INDIVIDUAL'
}

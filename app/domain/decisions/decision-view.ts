import { officeTitle, signedBy, type HeldOffice } from '#app/domain/districts/office-title.ts'
import { decisionWords } from './words.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateLong, dateTime, timeOfDay, type Place } from '#app/platform/say/time.ts'
import { kindOf } from './kinds.ts'

/** So much of a fingerprint tells versions apart at a glance. */
const SHOWN_OF_HASH = 12

type Made = {
  id: string
  kind: string
  note: string
  deferUntil: Date | null
  decidedById: string
  decidedAt: Date
  publishAt: Date
  publication: { publishedAt: Date } | null
  officeTerm: HeldOffice & { person: { name: string } }
  decidedVersion: { number: number; hash: string }
}

/**
 * A decision as leaders and their aides read it, also before it is published. Never for the team. `mayUndo`,
 * `mayAnnounce`: what the workflow's row says of this reader; whose decision it is and the time are asked here.
 */
export function decisionView(
  made: Made,
  { readerId, mayUndo, mayAnnounce }: { readerId: string; mayUndo: boolean; mayAnnounce: boolean },
  now: Date,
  place: Place,
) {
  const t = decisionWords[place.language]
  const kind = kindOf(made)
  const mine = made.decidedById === readerId
  const by = signedBy(made.officeTerm, place.language)
  const version = number(made.decidedVersion.number, place.language)
  const until = timeOfDay(made.publishAt, place)
  const open = made.publication === null
  const undoable = open && now < made.publishAt
  return {
    id: made.id,
    mine,
    open,
    note: made.note,
    kind,
    headline: mine
      ? t.youDecided({ office: officeTitle(made.officeTerm, place.language), kind: t.kinds[kind] })
      : t.otherDecided({ by, kind: t.kinds[kind] }),
    facts: [
      t.decidedAt({
        at: dateTime(made.decidedAt, place),
        version,
        hash: made.decidedVersion.hash.slice(0, SHOWN_OF_HASH),
      }),
      made.deferUntil && t.deferredUntil({ date: dateLong(made.deferUntil, place) }),
      made.publication
        ? t.published({ at: dateTime(made.publication.publishedAt, place) })
        : undoable
          ? t.pending({ at: until })
          : t.pendingNow,
      undoable && !mine && t.undoableByOther({ at: until }),
    ].filter((fact) => typeof fact === 'string'),
    undo: mayUndo && undoable && mine ? t.undo({ until }) : null,
    announce: mayAnnounce && open && mine ? t.announce : null,
  }
}
export type DecisionView = ReturnType<typeof decisionView>

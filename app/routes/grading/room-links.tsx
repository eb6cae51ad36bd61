import { Link } from '@remix-run/react'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/platform/say/language.ts'
import { markerTexts } from './marker-texts.ts'
import { inPart } from './own-part.ts'
import { gradingTexts } from './texts.ts'

/** What can be done with all works of an assignment, and her own part of them. */
export function roomLinks(scheduleId: string, language: Language, { mine }: { mine: boolean }) {
  const t = gradingTexts[language]
  const marker = markerTexts[language]
  const list = paths.gradingAssignment(scheduleId)
  return [
    // Pressed again it shows all of them.
    { label: marker.mine, to: inPart(list, !mine), current: mine },
    { label: t.quick, to: paths.gradingQuick(scheduleId) },
    { label: t.sheets, to: paths.markedSheets(scheduleId) },
    { label: marker.sharing, to: paths.gradingSharing(scheduleId) },
    { label: t.extensions, to: paths.assignmentExtensions(scheduleId) },
    { label: t.changeDates, to: paths.assignmentDates(scheduleId) },
  ]
}

export function RoomLinks({ links }: { links: ReturnType<typeof roomLinks> }) {
  return (
    <p className="line">
      {links.map(({ label, to, current }) => (
        <Link key={label} className="more" to={to} aria-current={current || undefined}>
          {label}
        </Link>
      ))}
    </p>
  )
}

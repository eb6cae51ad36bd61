import { Link } from '@remix-run/react'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/platform/say/language.ts'
import { markerTexts } from './marker-texts.ts'
import { gradingTexts } from './texts.ts'

/** What can be done with all works of an assignment. */
export function roomLinks(scheduleId: string, language: Language) {
  const t = gradingTexts[language]
  return [
    { label: t.quick, to: paths.gradingQuick(scheduleId) },
    { label: t.sheets, to: paths.markedSheets(scheduleId) },
    { label: markerTexts[language].sharing, to: paths.gradingSharing(scheduleId) },
    { label: t.extensions, to: paths.assignmentExtensions(scheduleId) },
    { label: t.changeDates, to: paths.assignmentDates(scheduleId) },
  ]
}

export function RoomLinks({ links }: { links: ReturnType<typeof roomLinks> }) {
  return (
    <p className="line">
      {links.map(({ label, to }) => (
        <Link key={to} className="more" to={to}>
          {label}
        </Link>
      ))}
    </p>
  )
}

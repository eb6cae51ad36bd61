import type { Asker } from '#app/domain/access/asker.ts'
import { readCalendar } from '#app/domain/districts/working-days.server.ts'
import { isWorkingDay, nextWorkingDay } from '#app/domain/districts/working-days.ts'
import { dateLong, dayStart, isoDay } from '#app/platform/say/time.ts'
import { datesTexts } from './dates-texts.ts'

/** Of the days on which an assignment is due and closes those on which the district does not work, in words. One statement. */
export async function restDayWords(asker: Asker, ends: { dueAt: Date; closesAt: Date }): Promise<string[]> {
  const { language, zone, districtId } = asker
  const t = datesTexts[language]
  const due = { what: t.due, day: isoDay(ends.dueAt, zone) }
  const closes = { what: t.closes, day: isoDay(ends.closesAt, zone) }
  const days = due.day === closes.day ? [due] : [due, closes]
  const calendar = await readCalendar(
    districtId,
    days.map(({ day }) => day),
  )
  const long = (day: string) => dateLong(dayStart(day, zone), asker)
  return days
    .filter(({ day }) => !isWorkingDay(day, calendar))
    .map(({ what, day }) => {
      const holiday = calendar.holidays.get(day)
      const next = nextWorkingDay(day, calendar)
      const said = { what, day: long(day) }
      const why = holiday === undefined ? t.restDay(said) : t.restHoliday({ ...said, holiday })
      return next === null ? why : `${why} ${t.nextWorkingDay({ day: long(next) })}`
    })
}

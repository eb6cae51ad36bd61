/** When a district works: the days of its week (1 is Monday) and, by its day, each day on which nobody does. */
export type WorkCalendar = { week: readonly number[]; holidays: ReadonlyMap<string, string> }

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export const HOLIDAY_KINDS = ['LIBUR', 'CUTI_BERSAMA', 'LOKAL'] as const
export type HolidayKind = (typeof HOLIDAY_KINDS)[number]

/** Of a holiday, in letters. */
export const HOLIDAY_NAME_LENGTH = { min: 3, max: 80 }
/** So many lines are taken at once, and so many letters in them. */
export const MOST_LINES = 60
export const LINES_LENGTH = 6_000

/** Nothing is looked for further ahead than this. */
export const LONGEST_REST = 60

/** The kind of a holiday as the database keeps it. */
export function holidayKindOf(kind: string): HolidayKind {
  return HOLIDAY_KINDS.find((known) => known === kind) ?? 'LIBUR'
}

/** The working days of a week as the database keeps them; what is none is left out. */
export function weekOf(stored: string): number[] {
  return WEEKDAYS.filter((day) => stored.split(',').includes(String(day)))
}

export function storedWeek(week: readonly number[]): string {
  return WEEKDAYS.filter((day) => week.includes(day)).join(',')
}

/** Of a day as a date field writes it (its zone is left behind by then): 1 is Monday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

export function isWorkingDay(day: string, { week, holidays }: WorkCalendar): boolean {
  return week.includes(weekdayOf(day)) && !holidays.has(day)
}

/** This day, if the district works on it, else the next on which it does; null when there is none for long. */
export function nextWorkingDay(day: string, calendar: WorkCalendar): string | null {
  for (let ahead = 0; ahead <= LONGEST_REST; ahead += 1) {
    const one = dayAfter(day, ahead)
    if (isWorkingDay(one, calendar)) return one
  }
  return null
}

export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

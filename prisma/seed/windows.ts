import type { Story } from './story.ts'

/** Budget checkpoints that are ahead, in days from today. DATA CONTOH: real dates differ from year to year. */
const AHEAD = [
  { code: 'KUA_PPAS', name: 'KUA-PPAS', day: 12 },
  { code: 'APBD', name: 'Penetapan APBD', day: 46 },
  { code: 'MUSRENBANG', name: 'Musrenbang kecamatan', day: 95 },
  { code: 'RKPD', name: 'RKPD', day: 160 },
] as const

/** On this day the secretariat entered them: what was escalated before has no window. */
const ENTERED = -14

/** Enters the checkpoints; answers which one a recommendation that moved on at a time had to catch. */
export async function enterWindows({ t, calendar, districtId }: Story): Promise<(at: Date) => Date | null> {
  const windows = AHEAD.map(({ code, name, day }) => ({
    districtId,
    code,
    name,
    closesAt: calendar.endOf(day),
  }))
  await t.budgetWindow.createMany({ data: windows })
  const nearest = calendar.endOf(AHEAD[0].day)
  return (at) => (at < calendar.at(ENTERED) ? null : nearest)
}

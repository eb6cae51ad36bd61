import { randomUUID } from 'node:crypto'
import { addWindow } from '#app/domain/budget-windows/windows.server.ts'
import { isoDay } from '#app/platform/say/time.ts'
import type { Story } from './story.ts'
import { done, type Act } from './timeline.ts'

/** Budget checkpoints that are ahead, in days from today. DATA CONTOH: real dates differ from year to year. */
const AHEAD = [
  { code: 'KUA_PPAS', name: 'KUA-PPAS', day: 12 },
  { code: 'APBD', name: 'Penetapan APBD', day: 46 },
  { code: 'MUSRENBANG', name: 'Musrenbang kecamatan', day: 95 },
  { code: 'RKPD', name: 'RKPD', day: 160 },
] as const

/** On this day the secretariat entered them: what was escalated before has no window. */
const ENTERED = -14

export function enterWindows(story: Story): Act[] {
  const { calendar } = story
  return AHEAD.map(({ code, name, day }, index) => ({
    at: calendar.at(ENTERED, index / 60),
    act: async (now) => {
      const secretariat = await story.asker(story.person('sekretariat'))
      const given = { key: randomUUID(), code, name, lastDay: isoDay(calendar.at(day), calendar.zone) }
      done(await addWindow(secretariat, given, now), `window ${name}`)
    },
  }))
}

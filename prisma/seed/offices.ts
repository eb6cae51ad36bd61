import { randomUUID } from 'node:crypto'
import { appoint } from '#app/domain/districts/appointing.server.ts'
import { foundOffice } from '#app/domain/districts/office-changes.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { isoDay, MINUTE } from '#app/platform/say/time.ts'
import { arrive, newcomers } from './people.ts'
import type { Story } from './story.ts'
import { done, type Act } from './timeline.ts'

/** Those in office were there long before the academy began. */
const IN_OFFICE_SINCE = -500

/** An office by its kind and, below the three highest, the code of its agency. */
type Seat = { code: string; agency?: string; account: string; by: 'admin' | 'sekretariat' }

const LEADERS: readonly Seat[] = [
  { code: 'BUPATI', account: 'bupati', by: 'admin' },
  { code: 'WAKIL_BUPATI', account: 'wabup', by: 'admin' },
]

const OFFICIALS: readonly Seat[] = [
  { code: 'SEKDA', account: 'sekda', by: 'admin' },
  { code: 'KEPALA_OPD', agency: 'dinkes', account: 'kadis1', by: 'sekretariat' },
  { code: 'KABID', agency: 'dinkes', account: 'kabid1', by: 'sekretariat' },
  { code: 'CAMAT', agency: 'kecamatan-sandaran', account: 'camat1', by: 'sekretariat' },
]

/** The leaders are in office before the first cohort begins. */
export function fillLeaders(story: Story, day: number): Act[] {
  const begins = story.calendar.at(day, 9)
  return LEADERS.map((seat, index) => ({
    at: new Date(begins.getTime() + index * 3 * MINUTE),
    act: (now) => fillSeat(story, seat, now),
    silent: true,
  }))
}

/** Sekda and one of each office below: invited on one day, in office on the next. The others stay vacant. */
export function fillOfficials(story: Story, passwordHash: string, day: number): Act[] {
  const { calendar } = story
  const later = (hour: number, index: number) =>
    new Date(calendar.at(day, hour).getTime() + index * 2 * MINUTE)
  const begins = calendar.at(day + 1, 9)
  return [
    ...newcomers('sekda', 'kadis', 'kabid', 'camat').flatMap((newcomer, index) =>
      arrive(story, newcomer, passwordHash, {
        by: 'sekretariat',
        invited: later(14, index),
        accepted: later(16, index),
      }),
    ),
    { at: begins, act: (now) => makeDivision(story, now), silent: true },
    ...OFFICIALS.map((seat, index): Act => ({
      at: new Date(begins.getTime() + (index + 1) * 3 * MINUTE),
      act: (now) => fillSeat(story, seat, now),
      silent: true,
    })),
  ]
}

async function makeDivision(story: Story, now: Date): Promise<void> {
  const secretariat = await story.asker(story.person('sekretariat'))
  const given = {
    key: randomUUID(),
    kind: 'KABID' as const,
    agencyId: story.agencies.get('dinkes')?.id ?? null,
    name: 'Kepala Bidang Pencegahan dan Pengendalian Penyakit',
    superiorId: null,
  }
  done(await foundOffice(secretariat, given, now), 'adding a division')
}

async function fillSeat(story: Story, { code, agency, account, by }: Seat, now: Date): Promise<void> {
  const { calendar, districtId } = story
  const office = await db.office.findFirstOrThrow({
    where: { districtId, code, ...(agency ? { agency: { code: agency } } : {}) },
    select: { id: true },
  })
  const given = {
    key: randomUUID(),
    personId: story.person(account).id,
    capacity: 'DEFINITIF' as const,
    firstDay: isoDay(calendar.at(IN_OFFICE_SINCE), calendar.zone),
    lastDay: null,
    beside: false,
  }
  done(await appoint(await story.asker(story.person(by)), office.id, given, now), `appointing ${account}`)
}

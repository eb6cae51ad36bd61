import { beforeAll, expect, test } from 'vitest'
import { addWindow } from '#app/domain/budget-windows/windows.server.ts'
import { foundCohort } from '#app/domain/cohorts/founding.server.ts'
import { decideSchema, deferBounds } from '#app/domain/decisions/decide.schema.ts'
import { appoint, endTerm } from '#app/domain/districts/appointing.server.ts'
import { openModule } from '#app/domain/learning/opening.server.ts'
import { invite } from '#app/domain/people/invitations.server.ts'
import { submit } from '#app/domain/recommendations/submitting.server.ts'
import { invitation } from '#app/domain/people/mails.ts'
import { db } from '#app/platform/data/db.server.ts'
import { dateLong, dateTime, timeOrDay, untilWords } from '#app/platform/say/time.ts'
import { aDraft, wishFor } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'

/** Saturday 23.30 in Jakarta is Sunday 01.30 in Jayapura. */
const BETWEEN_DAYS = new Date('2026-11-21T16:30:00Z')

let west: World
let east: World

async function worldIn(timeZone: string): Promise<World> {
  const world = await createWorld()
  await db.district.update({ where: { id: world.district.id }, data: { timeZone } })
  return world
}

beforeAll(async () => {
  west = await worldIn('Asia/Jakarta')
  east = await worldIn('Asia/Jayapura')
})

const key = () => crypto.randomUUID()

async function both<T>(ask: (world: World) => Promise<T>): Promise<[T, T]> {
  return [await ask(west), await ask(east)]
}

const secretariatOf = (world: World) => askerFor(world.people.secretariat.id)

test('one moment is told by the day and the name of the reader’s own zone', async () => {
  const [wib, wit] = await both(secretariatOf)
  expect(dateTime(BETWEEN_DAYS, wib)).toBe('Sabtu, 21 November 2026, 23.30 WIB')
  expect(dateTime(BETWEEN_DAYS, wit)).toBe('Minggu, 22 November 2026, 01.30 WIT')
  const earlier = new Date('2026-11-21T14:30:00Z')
  expect(timeOrDay(earlier, BETWEEN_DAYS, wib)).toBe('21.30 WIB')
  expect(timeOrDay(earlier, BETWEEN_DAYS, wit)).toBe('21 Nov 2026, 23.30 WIT')
})

test('a cohort begins and ends with the days of its district', async () => {
  const cohorts = await both(async (world) => {
    const asker = await secretariatOf(world)
    const found = await foundCohort(
      asker,
      {
        key: key(),
        number: 7,
        name: 'Angkatan 7',
        year: 2027,
        quota: 40,
        firstDay: '2027-01-11',
        lastDay: '2027-05-28',
      },
      BETWEEN_DAYS,
    )
    if (!found.ok) throw new Error(found.reason)
    const row = await db.cohort.findUniqueOrThrow({ where: { id: found.cohortId } })
    return { ...row, words: [dateLong(row.startsOn, asker), dateTime(row.endsOn, asker)] }
  })
  expect(cohorts.map(({ startsOn }) => startsOn.toISOString())).toEqual([
    '2027-01-10T17:00:00.000Z',
    '2027-01-10T15:00:00.000Z',
  ])
  expect(cohorts[0].words).toEqual(['Senin, 11 Januari 2027', 'Jumat, 28 Mei 2027, 23.59 WIB'])
  expect(cohorts[1].words).toEqual(['Senin, 11 Januari 2027', 'Jumat, 28 Mei 2027, 23.59 WIT'])
})

test('a module opens in the morning of its own day, and its deadline names the zone', async () => {
  const said = await both(async (world) => {
    const asker = await secretariatOf(world)
    const module = await db.module.create({
      data: {
        districtId: world.district.id,
        slug: 'awal',
        position: 1,
        title: 'Modul awal',
        summary: 'Ringkas.',
        jp: 4,
        source: '',
        sourceHash: '',
        assignments: {
          create: {
            slug: 'tugas',
            title: 'Tugas awal',
            kind: 'TEAM',
            source: '',
            sourceHash: '',
            rubric: [],
            offsets: { opens: 0, due: 1, closes: 2, grading: 3 },
          },
        },
      },
    })
    await db.cohort.update({
      where: { id: world.cohort.id },
      data: { startsOn: new Date('2026-11-01T00:00:00Z'), endsOn: new Date('2027-01-31T00:00:00Z') },
    })
    const given = { moduleId: module.id, day: '2026-11-22', shown: null }
    const opened = await openModule(asker, world.cohort.id, given, BETWEEN_DAYS)
    if (!opened.ok) throw new Error(opened.reason)
    const schedule = await db.assignmentSchedule.findFirstOrThrow({ where: { cohortId: world.cohort.id } })
    return [dateTime(opened.startsOn, asker), untilWords(schedule.dueAt, BETWEEN_DAYS, asker)]
  })
  expect(said).toEqual([
    ['Minggu, 22 November 2026, 08.00 WIB', 'sampai Senin, 23 November 2026, 23.59 WIB (2 hari lagi)'],
    ['Minggu, 22 November 2026, 08.00 WIT', 'sampai Senin, 23 November 2026, 23.59 WIT (1 hari lagi)'],
  ])
})

test('a budget window closes with the day of the district; the same day is over in the east already', async () => {
  const answers = await both(async (world) =>
    addWindow(
      await secretariatOf(world),
      { key: key(), code: 'RKPD', name: 'RKPD contoh', lastDay: '2026-11-21' },
      BETWEEN_DAYS,
    ),
  )
  expect(answers).toEqual([
    { ok: true, name: 'RKPD contoh' },
    { ok: false, reason: 'over' },
  ])
  const window = await db.budgetWindow.findFirstOrThrow({ where: { districtId: west.district.id } })
  expect(window.closesAt).toEqual(new Date('2026-11-21T16:59:59Z'))
})

test('a deferral counts from the leader’s own day', async () => {
  const [wib, wit] = await both((world) => askerFor(world.people.bupati.id))
  expect(deferBounds(BETWEEN_DAYS, wib.zone).first).toBe('2026-11-22')
  expect(deferBounds(BETWEEN_DAYS, wit.zone).first).toBe('2026-11-23')
  const form = {
    naskah: `${key()}.${'a'.repeat(64)}`,
    masa: key(),
    kunci: key(),
    keputusan: 'tunda',
    alasan: 'Menunggu rembuk.',
    sampai: '2026-11-22',
  }
  const fits = (zone: string) => decideSchema(BETWEEN_DAYS, zone).safeParse(form).success
  expect([fits(wib.zone), fits(wit.zone)]).toEqual([true, false])
})

test('a term of office that begins today begins now, wherever today is', async () => {
  const begins = await both(async (world) => {
    const asker = await askerFor(world.people.admin.id)
    const office = await db.office.findFirstOrThrow({
      where: { districtId: world.district.id, code: 'WAKIL_BUPATI' },
      include: { terms: true },
    })
    await endTerm(
      asker,
      { officeId: office.id, termId: office.terms[0]?.id ?? '', mayEnd: () => Promise.resolve(true) },
      BETWEEN_DAYS,
    )
    const given = {
      key: key(),
      personId: world.people.wabup.id,
      capacity: 'DEFINITIF' as const,
      firstDay: '2026-11-22',
      lastDay: null,
      beside: false,
    }
    const appointed = await appoint(asker, office.id, given, BETWEEN_DAYS)
    expect(appointed.ok).toBe(true)
    const term = await db.officeTerm.findFirstOrThrow({ where: { officeId: office.id, to: null } })
    return term.from
  })
  expect(begins).toEqual([new Date('2026-11-21T17:00:00Z'), BETWEEN_DAYS])
})

test('the receipt of a submission bears the year of the district', async () => {
  const newYear = new Date('2026-12-31T16:00:00Z')
  const numbers = await both(async (world) => {
    const { id, lead } = await aDraft(world)
    const done = await submit(lead, await wishFor(id), newYear)
    if (!done.ok) throw new Error(done.reason)
    return done.receipt.receiptNumber.slice(0, 7)
  })
  expect(numbers).toEqual(['TR-2026', 'TR-2027'])
})

test('a mail tells its reader her own time', async () => {
  const asker = await secretariatOf(east)
  const invited = await invite(
    asker,
    {
      key: key(),
      email: `baru.${key()}@contoh.test`,
      name: 'Baru Contoh',
      title: '',
      agencyId: null,
      held: { role: 'reviewer', cohortId: null },
    },
    BETWEEN_DAYS,
  )
  expect(invited.ok).toBe(true)
  const { payload } = await db.outboxMessage.findFirstOrThrow({
    where: { kind: 'mail' },
    orderBy: { id: 'desc' },
  })
  expect(payload).toMatchObject({ language: 'id', zone: 'Asia/Jayapura', template: 'invitation' })
  const until = new Date('2026-11-28T16:30:00Z').toISOString()
  const args = { name: 'Baru', district: 'Contoh', token: 'abc', until }
  const { text } = invitation.write(args, asker, 'https://aksis.contoh.test')
  expect(text).toContain('Minggu, 29 November 2026, 01.30 WIT')
})

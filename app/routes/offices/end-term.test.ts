import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { paths } from '#app/paths.ts'
import { isoDay } from '#app/platform/say/time.ts'
import { visitor } from '#tests/support/doors.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { endSheetOf } from './end-sheet.ts'
import { action as endTerm } from './end-term.ts'
import { action as appoint } from './office.tsx'
import { loader as offices } from './offices.tsx'

let world: World
let admin: Awaited<ReturnType<typeof visitor>>

beforeAll(async () => {
  world = await createWorld()
  const personId = world.people.admin.id
  admin = await visitor(personId)
  await db.session.updateMany({ where: { personId }, data: { steppedUpAt: new Date() } })
})

test('a form of a sheet that said less than ending means by now leads back to the sheet, and ends nothing', async () => {
  const { id, officeId } = await db.officeTerm.findFirstOrThrow({
    where: { personId: world.people.bupati.id },
  })
  await anAwaiting(world, { biaya: { needsRegulation: 'YES' } })
  const end = (akibat: string) =>
    admin.post(endTerm, { id: officeId }, [
      ['masa', id],
      ['akibat', akibat],
    ])
  for (const akibat of ['kosong', 'pengganti'])
    expect((await end(akibat)).location).toBe(`${paths.offices()}#${endSheetOf(id)}`)
  expect((await end('lain')).status).toBe(400)
  expect(await db.officeTerm.findUnique({ where: { id } })).toMatchObject({ to: null })
  const [bupati] = await shownOffices()
  expect(bupati?.current[0]?.ending).toMatchObject({
    seen: 'tanpa',
    alone: true,
    title: '1 rekomendasi menunggu putusan jabatan ini.',
    lines: [
      '1 hanya boleh diputus Bupati: sesudahnya tidak ada yang dapat memutus sampai pejabat lain diangkat.',
    ],
  })
  expect((await end('tanpa')).location).toBe(paths.offices())
  expect(await db.officeTerm.findUnique({ where: { id } })).not.toMatchObject({ to: null })
})

test('an acting holder beside the definitive one is named, asked about, and shown in the list', async () => {
  const office = await db.office.findFirstOrThrow({
    where: { districtId: world.district.id, code: 'WAKIL_BUPATI' },
  })
  const { id: orang } = await world.person('Pelaksana Harian', 'leader')
  const form = (more: [string, string][]): [string, string][] => [
    ['kunci', crypto.randomUUID()],
    ['orang', orang],
    ['kapasitas', 'PLH'],
    ['mulai', isoDay(new Date(), 'Asia/Makassar')],
    ['sampai', ''],
    ...more,
  ]
  const asked = await admin.post(appoint, { id: office.id }, form([]))
  expect(asked.status).toBe(422)
  expect(asked.body).toMatchObject({
    errors: {
      bersamaan:
        'Pada masa itu juga menjabat: Wakil Bupati definitif (Wakil Bupati Contoh). Keduanya dapat memutus. Centang bila memang diangkat bersamaan.',
    },
  })
  expect(await db.officeTerm.count({ where: { personId: orang } })).toBe(0)
  expect((await admin.post(appoint, { id: office.id }, form([['bersamaan', 'ya']]))).status).toBe(302)
  expect((await shownOffices()).map(({ beside }) => beside)).toContain(true)
})

async function shownOffices() {
  const page = await admin.get(offices, {})
  // What the loader answers; its own type is lost on the way through the door.
  return (page.body as Awaited<ReturnType<typeof offices>>).offices
}

import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { addDays, dateLong, dayStart, isoDay } from '#app/platform/say/time.ts'
import { reader } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import { endSheetOf } from './end-sheet.ts'
import * as office from './office.tsx'
import * as offices from './offices.tsx'

const ZONE = 'Asia/Makassar'
const PLACE = { zone: ZONE, language: 'id' } as const
const FROM = addDays(dayStart(isoDay(new Date(), ZONE), ZONE), 3, ZONE)
const [FIRST, LAST] = [FROM, addDays(FROM, 4, ZONE)]

let world: World
let admin: Awaited<ReturnType<typeof reader>>
let officeId: string
let wabupId: string

/** Somebody is booked to act for the Bupati for five days from the third day on. */
beforeEach(async () => {
  world = await createWorld()
  admin = await reader(world.people.admin.id)
  await admin.stepUp()
  wabupId = world.people.wabup.id
  officeId = (await db.office.findFirstOrThrow({ where: { districtId: world.district.id, code: 'BUPATI' } }))
    .id
  const to = addDays(LAST, 1, ZONE)
  await db.officeTerm.create({
    data: { officeId, personId: wabupId, capacity: 'PLH', from: FIRST, to },
  })
})

function appoint(fields: Record<string, string>) {
  const form = {
    kunci: randomUUID(),
    mulai: isoDay(new Date(), ZONE),
    sampai: '',
    bersamaan: 'ya',
    ...fields,
  }
  return admin.send(
    { screen: office, path: 'sekretariat/jabatan/:id', params: { id: officeId } },
    Object.entries(form),
  )
}

test('names the dates of a term that is booked already, and of the definitive holder', async () => {
  const booked = `Pelaksana Harian (Plh.), ${dateLong(FIRST, PLACE)} sampai ${dateLong(LAST, PLACE)}`
  const again = await appoint({ orang: wabupId, kapasitas: 'PLH' })
  expect(again.status).toBe(409)
  expect(again.html).toContain(`Orang ini sudah memegang jabatan ini pada masa itu: ${booked}.`)
  const definitive = await appoint({
    orang: wabupId,
    kapasitas: 'DEFINITIF',
    mulai: isoDay(addDays(LAST, 9, ZONE), ZONE),
  })
  expect(definitive.status).toBe(409)
  expect(definitive.html).toContain('sudah ada pejabat definitif: Bupati Contoh, Definitif, sejak ')
})

test('taking an appointment back is asked first, and says whose and when', async () => {
  const { id } = await db.officeTerm.findFirstOrThrow({ where: { officeId, personId: wabupId } })
  const { html } = await admin.open({ screen: offices, path: 'sekretariat/jabatan' })
  const sheet = new RegExp(`<dialog[^>]* id="${endSheetOf(id)}".*?</dialog>`, 's').exec(html)?.[0] ?? ''
  expect(html).toContain(`#${endSheetOf(id)}">Batalkan</a>`)
  expect(sheet).toContain('Batalkan pengangkatan?')
  expect(sheet).toContain(`sampai ${dateLong(LAST, PLACE)}`)
  expect(sheet).toContain(`value="${id}"`)
  expect(html.split(`value="${id}"`)).toHaveLength(2)
})

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import { statementsOf } from '#tests/support/statements.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import * as cohortSheets from './cohort-sheets.tsx'
import * as invite from './invite.tsx'
import * as person from './person.tsx'
import * as personSheet from './person-sheet.tsx'
import * as reinvite from './reinvite.ts'

const INVITE: Place = { screen: invite, path: 'sekretariat/orang/undang' }
/** A code as a sheet shows it; the ids of a page look like one by chance. */
const CODE = /class="paper-code[^"]*">[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}</g

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const pageOf = (id: string): Place => ({ screen: person, path: 'sekretariat/orang/:id', params: { id } })
const sheetOf = (id: string): Place => ({
  screen: personSheet,
  path: 'sekretariat/orang/:id/lembar',
  params: { id },
})
const sheetsOf = (id: string): Place => ({
  screen: cohortSheets,
  path: 'sekretariat/angkatan/:id/lembar',
  params: { id },
})
const make = (): [string, string][] => [['kunci', randomUUID()]]

/** The word that the last action left for the next page. */
function wordIn(jar: ReadonlyMap<string, string>): string {
  const [word = ''] = decodeURIComponent(jar.get('aksis_pesan') ?? '').split('.')
  return decodeURIComponent(atob(word))
}

/** The secretariat in a browser, and somebody it has invited without an address. */
async function invited(nama: string) {
  const secretariat = await reader(world.people.secretariat.id)
  const fields = { nama, surel: '', opd: '', jabatan: '', peran: `participant:${world.cohort.id}` }
  const sent = await secretariat.send(INVITE, [...make(), ...Object.entries(fields)])
  const [, id = ''] = /^\/sekretariat\/orang\/([^/]+)\/lembar$/.exec(sent.location ?? '') ?? []
  return { secretariat, id }
}

test('shows no code and makes no sheet before the password was repeated', async () => {
  const { secretariat, id } = await invited('Belum Diulang')
  await secretariat.stepUp()
  await secretariat.send(sheetOf(id), make())
  await secretariat.stepDown()
  for (const place of [sheetOf(id), sheetsOf(world.cohort.id)]) {
    const page = await secretariat.open(place)
    expect(page.html).toContain('Ulangi sandi Anda')
    expect(page.html).not.toContain('paper')
    expect(page.html).not.toContain('<form')
    const made = await secretariat.send(place, make())
    expect(made.location).toMatch(/^\/konfirmasi\?.*ulang=ya$/)
  }
  expect(await db.accountToken.count({ where: { personId: id } })).toBe(1)
  expect(
    await db.auditEvent.count({
      where: { action: 'person.sheet-read', personId: world.people.secretariat.id },
    }),
  ).toBe(0)
})

test('who is invited without an address is said to have none, is offered a sheet and no mail', async () => {
  const { secretariat, id } = await invited('Tanpa Alamat')
  const page = await secretariat.open(pageOf(id))
  for (const words of ['Tanpa surel', 'tanpa.alamat', 'Belum ada lembar masuk yang berlaku.'])
    expect(page.html).toContain(words)
  expect(page.html).not.toContain('Kirim undangan baru')
  const mailed = await secretariat.send(
    { ...pageOf(id), screen: reinvite, path: 'sekretariat/orang/:id/undangan' },
    make(),
  )
  expect(mailed.location).toBe(`/sekretariat/orang/${id}`)
  expect(wordIn(secretariat.jar)).toContain('tanpa surel')
  await secretariat.stepUp()
  await secretariat.send(sheetOf(id), make())
  expect((await secretariat.open(pageOf(id))).html).toContain('Lembar masuknya berlaku sampai')
  const sheet = await secretariat.open(sheetOf(id))
  expect(sheet.html.match(CODE)).toHaveLength(1)
  for (const words of ['Tanpa Alamat', 'localhost:3000/undangan', 'tanpa.alamat', '<svg'])
    expect(sheet.html).toContain(words)
})

test('the sheets of a cohort cost as many statements for many as for one', async () => {
  const { secretariat } = await invited('Bersama Satu')
  await secretariat.stepUp()
  const place = sheetsOf(world.cohort.id)
  await secretariat.send(place, make())
  const few = await statementsOf(() => secretariat.open(place))
  for (let index = 2; index <= 9; index += 1) await invited(`Bersama ${index}`)
  await secretariat.stepUp()
  await secretariat.send(place, make())
  let shown = ''
  const many = await statementsOf(async () => {
    shown = (await secretariat.open(place)).html
  })
  expect(shown.match(/class="paper"/g)?.length).toBeGreaterThan(8)
  expect(many).toBe(few)
  // The server reads the session once, this browser three times.
  expect(many - 2).toBeLessThanOrEqual(6)
})

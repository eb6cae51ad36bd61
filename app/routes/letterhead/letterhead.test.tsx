import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { markOfLetterhead, readLetterhead, setLetterhead } from '#app/domain/districts/letterhead.server.ts'
import { letterheadSchema } from '#app/domain/districts/letterhead.schema.ts'
import { letterheadLines, NO_LETTERHEAD } from '#app/domain/districts/letterhead.ts'
import * as card from '#app/routes/decisions/card.tsx'
import * as recommendation from '#app/routes/recommendations/recommendation.tsx'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { askerFor, createWorld } from '#tests/support/world.ts'
import * as letterhead from './letterhead.tsx'

const PLACE: Place = { screen: letterhead, path: 'sekretariat/kop-surat' }
const LINES = { ...NO_LETTERHEAD, government: 'PEMERINTAH KABUPATEN CONTOH', agency: 'SEKRETARIAT DAERAH' }

function form(semula: string, more: Record<string, string> = {}): [string, string][] {
  return Object.entries({
    semula,
    pemerintah: 'PEMERINTAH KABUPATEN CONTOH',
    instansi: 'SEKRETARIAT DAERAH',
    alamat: '',
    telepon: '(0549) 00000',
    laman: '',
    surel: 'sekretariat@contoh.test',
    kertas: 'F4',
    ...more,
  })
}

test('refuses to write the head of a district for everybody but its secretariat', async () => {
  const [world, other] = [await createWorld(), await createWorld()]
  for (const { id } of [world.people.admin, world.people.bupati, world.people.trainer]) {
    const given = { seen: '', letterhead: LINES }
    expect(await setLetterhead(await askerFor(id), given, new Date())).toEqual({
      ok: false,
      reason: 'not-allowed',
    })
  }
  const secretariat = await reader(world.people.secretariat.id)
  const mark = fieldIn(await secretariat.open(PLACE), 'semula') ?? ''
  expect((await secretariat.send(PLACE, form(mark))).location).toBe('/sekretariat/kop-surat')
  expect(await readLetterhead(other.district.id)).toEqual(NO_LETTERHEAD)
})

test('what is typed is looked at before it is saved; who saves over another head is told', async () => {
  const world = await createWorld()
  const secretariat = await reader(world.people.secretariat.id)
  const mark = fieldIn(await secretariat.open(PLACE), 'semula') ?? ''
  const looked = await secretariat.send(PLACE, form(mark, { aksi: 'lihat' }))
  expect(looked.html).toContain('(0549) 00000 · sekretariat@contoh.test')
  expect(await readLetterhead(world.district.id)).toEqual(NO_LETTERHEAD)
  const wrong = await secretariat.send(PLACE, form(mark, { pemerintah: '', surel: 'bukan surel' }))
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Tulis nama pemerintah daerahnya')
  await secretariat.send(PLACE, form(mark))
  const late = await secretariat.send(PLACE, form(mark, { instansi: 'DINAS LAIN' }))
  expect(late.status).toBe(409)
  expect(late.html).toContain('SEKRETARIAT DAERAH')
  expect([fieldIn(late, 'semula') === mark, late.html.includes('DINAS LAIN')]).toEqual([false, true])
  const events = { action: 'letterhead.set', districtId: world.district.id }
  expect(await db.auditEvent.count({ where: events })).toBe(1)
})

test('the head stands above what is printed in its district, and on no page of a district without one', async () => {
  const [world, other] = [await createWorld(), await createWorld()]
  const secretariat = await askerFor(world.people.secretariat.id)
  const { id } = await anAwaiting(world)
  const theirs = await anAwaiting(other)
  const given = { seen: markOfLetterhead(NO_LETTERHEAD), letterhead: LINES }
  expect(await setLetterhead(secretariat, given, new Date())).toEqual({ ok: true })
  const shown = async (place: typeof world, which: string) => {
    const leader = await reader(place.people.bupati.id)
    const pages = await Promise.all([
      leader.open({ screen: card, path: 'tinjau/:id', params: { id: which } }),
      leader.open({ screen: recommendation, path: 'rekomendasi/:id', params: { id: which } }),
    ])
    return pages.map(({ html }) => html.includes('class="kop"'))
  }
  expect([await shown(world, id), await shown(other, theirs.id)]).toEqual([
    [true, true],
    [false, false],
  ])
})

test('lines that were left empty leave no gap, and all of them empty is no head', () => {
  expect(letterheadLines({ ...LINES, telephone: '1', email: 'a@b.test' })).toEqual({
    names: [LINES.government, LINES.agency],
    reach: ['1 · a@b.test'],
  })
  const empty = Object.fromEntries(form('').map(([name]) => [name, '']))
  expect(letterheadSchema.parse({ ...empty, kertas: 'A4', aksi: 'simpan' }).letterhead).toEqual(NO_LETTERHEAD)
})

import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import * as change from '#app/routes/people/correcting/change.tsx'
import { fieldIn, reader } from '#tests/support/screens.tsx'
import { createWorld } from '#tests/support/world.ts'

/** An administrator at the data of a person. */
async function begin() {
  const world = await createWorld()
  const { id } = await world.person('Orang Satu', 'reviewer')
  const place = { screen: change, path: 'sekretariat/orang/:id/ubah', params: { id } }
  const admin = await reader(world.people.admin.id)
  await admin.stepUp()
  const seen = fieldIn(await admin.open(place), 'versi') ?? ''
  const sent = (nama: string) =>
    admin.send(place, [
      ['nama', nama],
      ['jabatan', ''],
      ['opd', ''],
      ['versi', seen],
    ])
  return { world, id, sent }
}

const banner = (tone: string, title: string) => new RegExp(`class="banner gap-b ${tone}".*${title}`)

test('a name that somebody has is asked about, and not called wrong', async () => {
  const { world, sent } = await begin()
  const { name } = await world.person('Nama Kembar', 'reviewer')
  const asked = await sent(name)
  expect(asked.status).toBe(422)
  expect(asked.html).toMatch(banner('warn', 'Ada satu hal yang perlu Anda pastikan'))
  expect(asked.html).toContain('name="orangLain"')
  expect(asked.html).not.toMatch(/perlu diperbaiki|aria-invalid|class="err"/)
  expect((await sent('x')).html).toMatch(banner('danger', 'Ada satu hal yang perlu diperbaiki'))
})

test('a page that is too old is told so, and not called wrong', async () => {
  const { id, sent } = await begin()
  await db.person.update({ where: { id }, data: { version: { increment: 1 } } })
  const late = await sent('Nama Baru Contoh')
  expect(late.status).toBe(409)
  expect(late.html).toMatch(banner('info', 'Data ini berubah sementara Anda menulis'))
  expect(late.html).not.toContain('perlu diperbaiki')
})

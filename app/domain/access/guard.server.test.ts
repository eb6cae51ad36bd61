import { expect, test } from 'vitest'
import { z } from 'zod'
import { WRITER_FIELD } from '#app/platform/forms.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { SIGNED_OUT, WRITER } from '#app/platform/line/patient-fetch.ts'
import { visitor } from '#tests/support/doors.ts'
import { createWorld } from '#tests/support/world.ts'
import { guard } from './guard.server.ts'

test('refuses what somebody else has written in this browser, as if nobody were signed in', async () => {
  const { people } = await createWorld()
  const secretariat = await visitor(people.secretariat.id)
  const door = (args: Parameters<typeof guard>[0]) => guard(args, 'people.manage')
  const send = (who: typeof secretariat, writer: string) =>
    who.send(door, {}, { method: 'POST', headers: { [WRITER]: writer } })
  for (const [refused, out] of [
    [await send(secretariat, people.trainer.id), 'other'],
    [await send(await visitor(null), people.secretariat.id), 'nobody'],
  ] as const) {
    expect(refused.location).toBe('/masuk')
    expect(refused.response?.headers.get(SIGNED_OUT)).toBe(out)
    const told = JSON.stringify([...(refused.response?.headers ?? [])])
    expect(told).not.toContain(people.secretariat.id)
  }
  expect((await send(secretariat, people.secretariat.id)).body).toMatchObject({ id: people.secretariat.id })
})

test('says to a plain form of somebody else whose it is not, without a name, and a door never sees the field', async () => {
  const { people } = await createWorld()
  const secretariat = await visitor(people.secretariat.id)
  const schema = z.strictObject({ judul: z.string() })
  const door = async (args: Parameters<typeof guard>[0]) => {
    await guard(args, 'people.manage')
    return parseForm(args.request, schema)
  }
  for (const send of [plain, inParts]) {
    const refused = await secretariat.post(door, {}, send({ judul: 'a', [WRITER_FIELD]: people.trainer.id }))
    expect(refused).toMatchObject({ status: 409, body: { code: 'somebody-else' } })
    const mixed = send({ judul: 'a', [WRITER_FIELD]: people.secretariat.id })
    mixed.append(WRITER_FIELD, people.trainer.id)
    expect(await secretariat.post(door, {}, mixed)).toMatchObject({ status: 409 })
    const taken = await secretariat.post(
      door,
      {},
      send({ judul: 'a', [WRITER_FIELD]: people.secretariat.id }),
    )
    expect(taken.body).toEqual({ ok: true, value: { judul: 'a' }, values: { judul: 'a' }, lists: {} })
  }
})

function plain(fields: Record<string, string>) {
  return new URLSearchParams(fields)
}

function inParts(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

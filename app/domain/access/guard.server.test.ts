import { expect, test } from 'vitest'
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
  for (const refused of [
    await send(secretariat, people.trainer.id),
    await send(await visitor(null), people.secretariat.id),
  ]) {
    expect(refused.location).toBe('/masuk')
    expect(refused.response?.headers.has(SIGNED_OUT)).toBe(true)
  }
  expect((await send(secretariat, people.secretariat.id)).body).toMatchObject({ id: people.secretariat.id })
})

import { utimes } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { keepFile, storedBody, writeLoose } from '#app/platform/data/files.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { HOUR } from '#app/platform/say/time.ts'
import { createWorld } from '#tests/support/world.ts'
import { sweepStore } from './sweep.server.ts'

async function bringIn(content: string) {
  await keepFile(await writeLoose(Readable.from([Buffer.from(content)])))
  return { sha256: sha256(content), size: content.length }
}

async function lies({ sha256, size }: { sha256: string; size: number }): Promise<boolean> {
  const stream = await storedBody(sha256, size)
  return stream !== null && (await new Response(stream).text()).length === size
}

it('refuses to let files pile up that nobody has written down', async () => {
  const { people } = await createWorld()
  const [forgotten, kept] = [await bringIn('forgotten'), await bringIn('kept')]
  const { id: uploadedById, districtId } = people.trainer
  await db.storedFile.create({
    data: { ...kept, districtId, uploadedById, type: 'application/pdf', name: 'kept.pdf' },
  })
  expect(await sweepStore(new Date())).toBe(0)
  expect(await lies(forgotten)).toBe(true)
  expect(await sweepStore(new Date(Date.now() + 2 * HOUR))).toBe(1)
  expect(await lies(forgotten)).toBe(false)
  expect(await lies(kept)).toBe(true)
})

it('refuses to lose content that is brought in again while it sweeps', async () => {
  const { people } = await createWorld()
  const { id: uploadedById, districtId } = people.trainer
  for (let round = 0; round < 20; round += 1) {
    const content = `again ${round}`
    const old = await bringIn(content)
    const file = path.join(env.filesDir, old.sha256.slice(0, 2), old.sha256.slice(2, 4), old.sha256)
    const longAgo = new Date(Date.now() - 2 * HOUR)
    await utimes(file, longAgo, longAgo)
    const bringAgain = bringIn(content).then((again) =>
      db.storedFile.create({
        data: { ...again, districtId, uploadedById, type: 'application/pdf', name: 'again.pdf' },
      }),
    )
    await Promise.all([sweepStore(new Date()), bringAgain])
    expect(await lies(old)).toBe(true)
  }
})

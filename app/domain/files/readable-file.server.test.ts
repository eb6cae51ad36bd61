import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import type { FileNouns } from './file-noun.ts'
import { readableFile } from './readable-file.server.ts'

const everybody = { mayRead: () => Promise.resolve(true) }
const nobody = { mayRead: () => Promise.resolve(false) }

/** A file of the district of these people, hung on a thing of each of the nouns. */
async function hung(...nouns: string[]) {
  const world = await createWorld()
  const [ana] = world.teams.one.members
  const file = await db.storedFile.create({
    data: {
      districtId: world.district.id,
      sha256: 'c'.repeat(64),
      size: 1,
      type: 'application/pdf',
      name: 'contoh.pdf',
      uploadedById: ana.id,
      links: { create: nouns.map((noun) => ({ noun, thingId: `${noun} 1`, addedById: ana.id })) },
    },
  })
  const asker = await askerFor(ana.id)
  return { file, asker, read: (known: FileNouns) => readableFile(known, asker, file.id, new Date()) }
}

it('refuses a file that belongs to nothing, or to things of a noun that nobody answers for', async () => {
  expect(await (await hung()).read({ visit: everybody })).toBeNull()
  const { read } = await hung('visit', 'constructor')
  expect(await read({})).toBeNull()
  expect(await read({ review: everybody })).toBeNull()
})

it('refuses what every noun refuses, and what was taken out of the one that would not', async () => {
  const { read, file } = await hung('visit', 'review')
  const nouns = { visit: nobody, review: everybody }
  expect(await read({ visit: nobody, review: nobody })).toBeNull()
  expect(await read(nouns)).toMatchObject({ name: 'contoh.pdf' })
  await db.fileLink.updateMany({
    where: { fileId: file.id, noun: 'review' },
    data: { removedAt: new Date() },
  })
  expect(await read(nouns)).toBeNull()
})

it('refuses a file of another district whatever its nouns say', async () => {
  const { file, read } = await hung('visit')
  const elsewhere = await createWorld()
  const stranger = await askerFor(elsewhere.people.trainer.id)
  expect(await read({ visit: everybody })).not.toBeNull()
  expect(await readableFile({ visit: everybody }, stranger, file.id, new Date())).toBeNull()
})

import { describe, expect, it } from 'vitest'
import { forgetRemoved } from '#app/domain/assignments/removal.server.ts'
import { returnWork } from '#app/domain/grading/return-work.server.ts'
import { sweepStore } from '#app/domain/files/sweep.server.ts'
import { listStored } from '#app/platform/data/files.server.ts'
import { MOST_PERSON_BYTES } from '#app/domain/files/files.ts'
import { db } from '#app/platform/data/db.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { PDF } from '#tests/data/hostile-files.data.ts'
import { createRoom, filesOf, handInForm, key } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import { askerFor } from '#tests/support/world.ts'
import { loader as download } from '#app/routes/files/download.ts'
import { loader as grading } from '#app/routes/grading/submission.tsx'
import { loader as page } from './assignment.tsx'
import { action as files } from './files.ts'
import { action as handIn } from './hand-in.ts'
import { action as restore } from './restore-file.ts'

type Room = Awaited<ReturnType<typeof createRoom>>
type Who = Room['ana']

const takeOut = (id: string, kunci = key()): [string, string][] => Object.entries({ hapus: id, kunci })
const putBack = (id: string, kunci = key()): [string, string][] => Object.entries({ pulihkan: id, kunci })

async function add(who: Who, at: Room['at'], name: string): Promise<string> {
  const form = new FormData()
  form.append('berkas', new File([PDF.replace('Catalog', name.replace(/\W/g, ''))], name))
  await who.post(files, at, form)
  const held = (await filesOf(at.id)).findLast(({ file }) => file.name === name)
  if (!held) throw new Error('The file was not taken.')
  return held.fileId
}

async function attached(scheduleId: string) {
  return (await filesOf(scheduleId)).length
}

/** As if it had been taken out so long ago. */
function ago(fileId: string, time: number) {
  return db.fileLink.updateMany({
    where: { fileId },
    data: { removedAt: new Date(Date.now() - time) },
  })
}

async function storedHashes(): Promise<string[]> {
  const hashes = []
  for await (const sha256 of listStored()) hashes.push(sha256)
  return hashes
}

function deeds(kind: 'FILE_REMOVED' | 'FILE_RESTORED', scheduleId: string) {
  return db.submissionEvent.count({ where: { kind, submission: { scheduleId } } })
}

describe('a file that was taken out', () => {
  it('is not put back by another team, nor by those who oversee the cohort', async () => {
    const { ana, other, trainer, at } = await createRoom()
    const id = await add(ana, at, 'laporan.pdf')
    await add(other, at, 'milik-tim-dua.pdf')
    await ana.post(files, at, takeOut(id))
    expect((await other.post(restore, at, putBack(id))).status).toBe(302)
    expect((await trainer.post(restore, at, putBack(id))).status).toBe(404)
    const where = { fileId: id, removedAt: null }
    expect(await db.fileLink.count({ where })).toBe(0)
  })

  it('is not put back after handing in, and not handed in', async () => {
    const { ana, trainer, at, schedule } = await createRoom()
    const [kept, gone] = [await add(ana, at, 'tetap.pdf'), await add(ana, at, 'dibuang.pdf')]
    await ana.post(files, at, takeOut(gone))
    await ana.post(handIn, at, await handInForm(at.id, '0'))
    await ana.post(restore, at, putBack(gone))
    expect(await attached(schedule.id)).toBe(1)
    const work = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id } })
    expect(work.status).toBe('HANDED_IN')
    const read = await trainer.get(grading, { jadwal: schedule.id, pengumpulan: work.id })
    expect(read.body).toMatchObject({ files: [{ id: kept }] })
    expect((await trainer.get(download, { id: gone })).status).toBe(404)
    expect((await ana.get(page, at)).body).toMatchObject({ current: { removedFiles: [] } })
  })

  it('does not come back with the next attempt', async () => {
    const { ana, world, at, schedule } = await createRoom()
    const [kept, gone] = [await add(ana, at, 'tetap.pdf'), await add(ana, at, 'dibuang.pdf')]
    await ana.post(files, at, takeOut(gone))
    await ana.post(handIn, at, await handInForm(at.id, '0'))
    const { id } = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id } })
    const trainer = await askerFor(world.people.trainer.id)
    const place = { scheduleId: schedule.id, submissionId: id }
    await returnWork(trainer, place, { comment: 'Perbaiki sumbernya.', key: key() }, new Date())
    const next = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id, attempt: 2 } })
    const there = (await filesOf(schedule.id)).filter(({ thingId }) => thingId === next.id)
    expect(there.map(({ fileId }) => fileId)).toEqual([kept])
  })

  it('is not put back once ten minutes have passed', async () => {
    const { ana, at, schedule } = await createRoom()
    const id = await add(ana, at, 'laporan.pdf')
    await ana.post(files, at, takeOut(id))
    await ago(id, 10 * MINUTE)
    await ana.post(restore, at, putBack(id))
    expect(await attached(schedule.id)).toBe(0)
    expect((await ana.get(page, at)).body).toMatchObject({ current: { files: [], removedFiles: [] } })
  })

  it('is not put back beyond ten files, nor beside the same content', async () => {
    const { ana, at, schedule } = await createRoom()
    const id = await add(ana, at, 'laporan.pdf')
    await ana.post(files, at, takeOut(id))
    const again = await add(ana, at, 'laporan.pdf')
    await ana.post(restore, at, putBack(id))
    expect(await attached(schedule.id)).toBe(1)
    await ana.post(files, at, takeOut(again))
    for (let n = 0; n < 10; n += 1) await add(ana, at, `berkas${n}.pdf`)
    await ana.post(restore, at, putBack(id))
    expect(await attached(schedule.id)).toBe(10)
  })

  it('is not put back beyond the space of who brought it', async () => {
    const { ana, budi, at, schedule, world } = await createRoom()
    const id = await add(ana, at, 'laporan.pdf')
    await ana.post(files, at, takeOut(id))
    await db.storedFile.create({
      data: {
        districtId: world.district.id,
        sha256: 'b'.repeat(64),
        size: MOST_PERSON_BYTES,
        type: 'application/pdf',
        name: 'besar.pdf',
        uploadedById: world.teams.one.members[0].id,
      },
    })
    await (await visitor(budi.id)).post(restore, at, putBack(id))
    expect(await attached(schedule.id)).toBe(0)
  })

  it('counts in no list and is not downloaded, but can be put back in its place by every member', async () => {
    const { ana, budi, at, schedule } = await createRoom()
    const [first, second] = [await add(ana, at, 'satu.pdf'), await add(ana, at, 'dua.pdf')]
    await ana.post(files, at, takeOut(first))
    expect((await ana.get(download, { id: first })).status).toBe(404)
    expect((await ana.get(page, at)).body).toMatchObject({
      current: {
        files: [{ id: second, place: 1 }],
        removedFiles: [{ id: first, place: 0, removed: { until: expect.any(String) } }],
      },
    })
    const mate = await visitor(budi.id)
    expect((await mate.post(restore, at, putBack(first))).location).toBe(`/tugas/${schedule.id}#berkas`)
    expect((await ana.get(download, { id: first })).status).toBe(200)
    expect((await ana.get(page, at)).body).toMatchObject({
      current: { files: [{ id: first }, { id: second }], removedFiles: [] },
    })
    const told = await db.auditEvent.findMany({ where: { action: { startsWith: 'submission.file-re' } } })
    expect(told.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['submission.file-remove', 'submission.file-restore']),
    )
  })

  it('is taken out once and put back once, however often a form arrives', async () => {
    const { ana, budi, at, schedule } = await createRoom()
    const id = await add(ana, at, 'laporan.pdf')
    const [out, back] = [takeOut(id), putBack(id)]
    await Promise.all([ana.post(files, at, out), ana.post(files, at, out)])
    expect(await attached(schedule.id)).toBe(0)
    const mate = await visitor(budi.id)
    await Promise.all([
      ana.post(restore, at, back),
      ana.post(restore, at, back),
      mate.post(restore, at, putBack(id)),
    ])
    expect(await attached(schedule.id)).toBe(1)
    // An old form that arrives late takes out nothing that was put back since.
    await ana.post(files, at, out)
    expect(await attached(schedule.id)).toBe(1)
    expect([await deeds('FILE_REMOVED', schedule.id), await deeds('FILE_RESTORED', schedule.id)]).toEqual([
      1, 1,
    ])
  })

  it('leaves room for another one at once', async () => {
    const { ana, at, schedule } = await createRoom()
    const ids = []
    for (let n = 0; n < 10; n += 1) ids.push(await add(ana, at, `berkas${n}.pdf`))
    await ana.post(files, at, takeOut(ids[0] ?? ''))
    await add(ana, at, 'kesebelas.pdf')
    expect(await attached(schedule.id)).toBe(10)
  })

  it('keeps its bytes until it can no longer be put back', async () => {
    const { ana, at } = await createRoom()
    const id = await add(ana, at, 'hanya-satu.pdf')
    const { sha256 } = await db.storedFile.findUniqueOrThrow({ where: { id } })
    await ana.post(files, at, takeOut(id))
    const later = new Date(Date.now() + 120 * MINUTE)
    await forgetRemoved(new Date())
    await sweepStore(later)
    expect(await storedHashes()).toContain(sha256)
    await ago(id, 10 * MINUTE)
    expect(await forgetRemoved(new Date())).toBe(1)
    expect(await db.storedFile.count({ where: { id } })).toBe(0)
    await sweepStore(later)
    expect(await storedHashes()).not.toContain(sha256)
  })
})

describe('handing in', () => {
  it('is refused when the files are not those on the sheet', async () => {
    const { ana, budi, at, schedule } = await createRoom()
    const id = await add(ana, at, 'laporan.pdf')
    const shown = await handInForm(at.id, '0')
    await add(await visitor(budi.id), at, 'tambahan.pdf')
    await ana.post(handIn, at, shown)
    await ana.post(files, at, takeOut(id))
    await ana.post(handIn, at, shown)
    const where = { scheduleId: schedule.id, status: 'HANDED_IN' }
    expect(await db.submission.count({ where })).toBe(0)
    await ana.post(handIn, at, await handInForm(at.id, '0'))
    expect(await db.submission.count({ where })).toBe(1)
  })

  it('is refused without the word that every file is on the list', async () => {
    const { ana, at, schedule } = await createRoom()
    await add(ana, at, 'laporan.pdf')
    const form = (await handInForm(at.id, '0')).filter(([name]) => name !== 'lengkap')
    expect((await ana.post(handIn, at, form)).location).toBe(`/tugas/${schedule.id}`)
    expect(await db.submission.count({ where: { scheduleId: schedule.id, status: 'HANDED_IN' } })).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { createClassroom, createSchedule, key } from '#tests/support/assignments.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { saveText } from './draft.server.ts'
import { handIn } from './hand-in.server.ts'
import { readOwnWork } from './own-work.server.ts'

describe('saving a text', () => {
  it('refuses to write into the work of another cohort or district', async () => {
    const { schedule } = await createClassroom()
    const elsewhere = await createWorld()
    const stranger = await askerFor(elsewhere.teams.one.members[0].id)
    expect(await saveText(stranger, schedule.id, { text: 'Milik kami', from: 0 }, new Date())).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await db.submission.count({ where: { scheduleId: schedule.id } })).toBe(0)
  })

  it('refuses trainers and the secretariat, who read along but never write', async () => {
    const { schedule, trainer, secretariat } = await createClassroom()
    for (const asker of [trainer, secretariat])
      expect(await saveText(asker, schedule.id, { text: 'Titipan', from: 0 }, new Date())).toMatchObject({
        reason: 'not-found',
      })
  })

  it('never lets one team see or change the text of another', async () => {
    const { schedule, ana, otherTeam } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Naskah tim satu', from: 0 }, new Date())
    await saveText(otherTeam, schedule.id, { text: 'Naskah tim dua', from: 0 }, new Date())
    expect((await readOwnWork(ana, schedule.id, new Date()))?.current?.text).toBe('Naskah tim satu')
    const theirs = await readOwnWork(otherTeam, schedule.id, new Date())
    expect(JSON.stringify(theirs)).not.toContain('Naskah tim satu')
  })

  it('keeps both texts when two members save from the same version', async () => {
    const { schedule, ana, budi } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Awal', from: 0 }, new Date())
    await saveText(ana, schedule.id, { text: 'Awal oleh Ana', from: 1 }, new Date())
    const late = await saveText(budi, schedule.id, { text: 'Awal oleh Budi', from: 1 }, new Date())
    expect(late).toMatchObject({
      ok: false,
      reason: 'stale',
      theirs: { text: 'Awal oleh Ana', version: 2, byId: ana.id },
    })
    expect(await saveText(budi, schedule.id, { text: 'Ana dan Budi', from: 2 }, new Date())).toMatchObject({
      ok: true,
      version: 3,
    })
  })

  it('does not call the same text a clash', async () => {
    const { schedule, ana, budi } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Sama', from: 0 }, new Date())
    expect(await saveText(budi, schedule.id, { text: 'Sama', from: 0 }, new Date())).toMatchObject({
      ok: true,
      changed: false,
    })
  })

  it('refuses a text that comes late after its page has gone back to what lies there, also to nothing', async () => {
    const { schedule, ana } = await createClassroom()
    const save = (text: string, from: number, again = false) =>
      saveText(ana, schedule.id, { text, from, again }, new Date())
    expect(await save('', 0, true)).toMatchObject({ ok: true, version: 1, changed: false })
    expect(await save('Terlambat', 0)).toMatchObject({ reason: 'stale', theirs: { text: '', version: 1 } })
    await save('Satu', 1)
    expect(await save('Satu', 2, true)).toMatchObject({ ok: true, version: 3, changed: false })
    // That too may arrive twice.
    expect(await save('Satu', 2, true)).toMatchObject({ ok: true, version: 3 })
    expect(await save('Terlambat', 2)).toMatchObject({
      reason: 'stale',
      theirs: { text: 'Satu', version: 3 },
    })
    expect(await save('Satu dua', 3)).toMatchObject({ ok: true, version: 4 })
  })

  it('lets one of twenty writers win when all save at once, and tells the others', async () => {
    const { schedule, ana } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Awal', from: 0 }, new Date())
    const tries = Array.from({ length: 20 }, (_, n) =>
      saveText(ana, schedule.id, { text: `Naskah ${n}`, from: 1 }, new Date()),
    )
    const results = await Promise.all(tries)
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.reason === 'stale')).toHaveLength(19)
  })

  it('begins one submission when all members begin at once', async () => {
    const { schedule, ana, budi } = await createClassroom()
    await Promise.all([
      saveText(ana, schedule.id, { text: 'Dari Ana', from: 0 }, new Date()),
      saveText(budi, schedule.id, { text: 'Dari Budi', from: 0 }, new Date()),
    ])
    expect(await db.submission.count({ where: { scheduleId: schedule.id } })).toBe(1)
  })

  it('goes by the clock of the server: not before opening, late is fine, not after the last day', async () => {
    const { schedule, ana } = await createClassroom()
    const now = Date.now()
    const at = (days: number) => new Date(now + days * DAY)
    expect(await saveText(ana, schedule.id, { text: 'Dini', from: 0 }, at(-2))).toMatchObject({
      reason: 'soon',
    })
    expect(await saveText(ana, schedule.id, { text: 'Terlambat', from: 0 }, at(3))).toMatchObject({
      ok: true,
    })
    expect(await saveText(ana, schedule.id, { text: 'Lewat', from: 1 }, at(5))).toMatchObject({
      reason: 'closed',
    })
    expect((await readOwnWork(ana, schedule.id, at(5)))?.current?.text).toBe('Terlambat')
  })

  it('refuses changes after handing in', async () => {
    const { schedule, ana, budi } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Selesai', from: 0 }, new Date())
    await handIn(ana, schedule.id, { from: 1, key: key() }, new Date())
    expect(await saveText(budi, schedule.id, { text: 'Masih mengubah', from: 1 }, new Date())).toMatchObject({
      reason: 'handed-in',
    })
  })

  it('asks for a team before a team assignment is written', async () => {
    const { world, schedule } = await createClassroom()
    const single = await world.person('Sendiri', 'participant', { cohortId: world.cohort.id })
    const asker = await askerFor(single.id)
    expect(await saveText(asker, schedule.id, { text: 'Tanpa tim', from: 0 }, new Date())).toMatchObject({
      reason: 'no-team',
    })
    const own = await createSchedule(world, { kind: 'INDIVIDUAL' })
    expect(await saveText(asker, own.id, { text: 'Milik saya', from: 0 }, new Date())).toMatchObject({
      ok: true,
    })
  })

  it('keeps individual work to its writer, also inside a team', async () => {
    const { schedule, ana, budi } = await createClassroom({ kind: 'INDIVIDUAL' })
    await saveText(ana, schedule.id, { text: 'Hanya Ana', from: 0 }, new Date())
    expect((await readOwnWork(budi, schedule.id, new Date()))?.current).toBeNull()
  })

  it('writes one line of the log for one sitting', async () => {
    const { schedule, ana, budi } = await createClassroom()
    for (const [from, text] of ['a', 'ab', 'abc'].entries())
      await saveText(ana, schedule.id, { text, from }, new Date())
    await saveText(budi, schedule.id, { text: 'abcd', from: 3 }, new Date())
    const work = await readOwnWork(ana, schedule.id, new Date())
    expect(work?.current?.log.map((line) => `${line.kind} ${line.by}`)).toEqual([
      `SAVED ${budi.name}`,
      `SAVED ${ana.name}`,
      `CREATED ${ana.name}`,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { listOwnWork } from '#app/domain/assignments/own-list.server.ts'
import { readOwnWork } from '#app/domain/assignments/own-work.server.ts'
import { assignmentTurns } from '#app/domain/assignments/turns.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { gradeForm, handedIn, type Grade } from '#tests/support/grading.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { saveGrade } from './grade.server.ts'
import { listGrading } from './grading-list.server.ts'
import { readWork } from './read-work.server.ts'
import { releaseGrade } from './release.server.ts'
import { returnWork } from './return-work.server.ts'
import { readSubmissionTable } from './submission-table.server.ts'
import { gradingTurns } from './turns.server.ts'

const NOW = new Date()

const GRADE: Grade = { levels: { '0': 3, '1': 4 }, comment: 'CATATAN-PELATIH' }
const FULL = gradeForm(GRADE)

const mailSchema = z.object({ args: z.record(z.string(), z.unknown()) })

function mailsFor(emails: readonly (string | null)[]) {
  return db.outboxMessage
    .findMany({ where: { kind: 'mail' } })
    .then((rows) =>
      rows
        .map(({ payload }) => JSON.stringify(payload))
        .filter((mail) => emails.some((email) => email !== null && mail.includes(email))),
    )
}

describe('grading', () => {
  it('refuses everybody who does not train this cohort', async () => {
    const { world, place, ana, otherTeam, secretariat } = await handedIn()
    const elsewhere = await createWorld()
    const otherCohort = await db.cohort.create({
      data: {
        districtId: world.district.id,
        number: 3,
        name: 'Angkatan 3',
        year: 2027,
        startsOn: NOW,
        endsOn: NOW,
      },
    })
    const neighbour = await world.person('Pelatih Lain', 'trainer', { cohortId: otherCohort.id })
    const strangers = [ana, otherTeam, secretariat]
    for (const id of [neighbour.id, elsewhere.people.trainer.id]) strangers.push(await askerFor(id))
    for (const asker of strangers) {
      expect(await saveGrade(asker, place, FULL, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await releaseGrade(asker, place, 0, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await returnWork(asker, place, { comment: 'Perbaiki lagi', key: key() }, NOW)).toMatchObject({
        ok: false,
      })
      expect(await readWork(asker, place.scheduleId, place.submissionId, NOW)).toBeNull()
      expect(await readSubmissionTable(asker, place.scheduleId)).toBeNull()
      expect(await gradingTurns(asker)).toEqual([])
    }
    expect(await db.grade.count({ where: { submissionId: place.submissionId } })).toBe(0)
  })

  it('gives no right to read others’ work to a participant who trains another cohort', async () => {
    const { world, place, otherTeam } = await handedIn()
    const otherCohort = await db.cohort.create({
      data: {
        districtId: world.district.id,
        number: 3,
        name: 'Angkatan 3',
        year: 2027,
        startsOn: NOW,
        endsOn: NOW,
      },
    })
    await db.roleHolding.create({
      data: {
        personId: otherTeam.id,
        districtId: world.district.id,
        cohortId: otherCohort.id,
        role: 'trainer',
      },
    })
    const both = await askerFor(otherTeam.id)
    expect(await readWork(both, place.scheduleId, place.submissionId, NOW)).toBeNull()
    expect(JSON.stringify(await readOwnWork(both, place.scheduleId, NOW))).not.toContain('Naskah tim satu')
  })

  it('does not open a draft to the trainer, nor a submission under another assignment', async () => {
    const { schedule, ana, trainer, otherTeam, place } = await handedIn()
    await saveText(otherTeam, schedule.id, { text: 'Masih draf', from: 0 }, NOW)
    const draft = await db.submission.findFirstOrThrow({
      where: { scheduleId: schedule.id, status: 'DRAFT' },
    })
    expect(await readWork(trainer, schedule.id, draft.id, NOW)).toBeNull()
    const other = await createClassroom()
    expect(await readWork(trainer, other.schedule.id, place.submissionId, NOW)).toBeNull()
    expect(ana.id).not.toBe(trainer.id)
  })

  it('shows nothing of a grade before its release, anywhere', async () => {
    const { schedule, ana, budi, trainer, place, second } = await handedIn()
    await saveGrade(trainer, place, FULL, NOW)
    for (const asker of [ana, budi]) {
      const seen = JSON.stringify([
        await readOwnWork(asker, schedule.id, NOW),
        await listOwnWork(asker, NOW),
        await assignmentTurns(asker, NOW),
      ])
      expect(seen).not.toContain('CATATAN-PELATIH')
      expect(seen).not.toContain('GRADING')
      expect(seen).not.toContain('READY')
      expect(seen).not.toContain('"score":90')
    }
    expect(await mailsFor([ana.email, budi.email])).toEqual([])
    expect(await releaseGrade(second, place, 1, NOW)).toEqual({ ok: true, score: 90 })
    const work = await readOwnWork(budi, schedule.id, NOW)
    expect(work?.current?.grade).toMatchObject({
      score: 90,
      comment: 'CATATAN-PELATIH',
      levels: { '0': 3, '1': 4 },
    })
    const mails = await mailsFor([ana.email, budi.email])
    expect(mails).toHaveLength(2)
    // An id, a title or an address may well carry the digits of the score: these are all that a mail tells.
    for (const mail of mails)
      expect(Object.keys(mailSchema.parse(JSON.parse(mail)).args).sort()).toEqual([
        'assignmentId',
        'name',
        'title',
      ])
    expect(mails.join()).not.toContain('CATATAN')
  })

  it('releases only a complete grade, in the version that was seen, once', async () => {
    const { trainer, place, ana } = await handedIn()
    expect(await releaseGrade(trainer, place, 0, NOW)).toMatchObject({ reason: 'incomplete' })
    const half: Grade = { levels: { '0': 3 }, comment: '' }
    await saveGrade(trainer, place, gradeForm(half), NOW)
    expect(await releaseGrade(trainer, place, 1, NOW)).toMatchObject({ reason: 'incomplete' })
    await saveGrade(trainer, place, gradeForm(GRADE, half), NOW)
    expect(await releaseGrade(trainer, place, 1, NOW)).toMatchObject({ reason: 'stale' })
    const results = await Promise.all(Array.from({ length: 5 }, () => releaseGrade(trainer, place, 2, NOW)))
    expect(results).toContainEqual({ ok: true, score: 90 })
    expect(await mailsFor([ana.email])).toHaveLength(1)
    expect(await saveGrade(trainer, place, FULL, NOW)).toMatchObject({ reason: 'released' })
  })

  it('returns a work for a new attempt with its text, and never shows the unreleased grade', async () => {
    const { schedule, ana, trainer, place } = await handedIn()
    await saveGrade(trainer, place, FULL, NOW)
    const form = { comment: 'Lengkapi sumber datanya.', key: key() }
    expect(await returnWork(trainer, place, form, NOW)).toEqual({ ok: true, attempt: 2 })
    expect(await returnWork(trainer, place, form, NOW)).toEqual({ ok: true, attempt: 2 })
    expect(await returnWork(trainer, place, { ...form, key: key() }, NOW)).toEqual({
      ok: false,
      reason: 'returned',
    })
    const work = await readOwnWork(ana, schedule.id, NOW)
    expect(work?.current).toMatchObject({ attempt: 2, status: 'DRAFT', text: 'Naskah tim satu', grade: null })
    expect(work?.earlier).toMatchObject([
      { attempt: 1, grade: null, returned: { comment: 'Lengkapi sumber datanya.' } },
    ])
    expect(JSON.stringify(work)).not.toContain('CATATAN-PELATIH')
    expect(await assignmentTurns(ana, NOW)).toMatchObject([{ state: 'returned', attempt: 2, until: null }])
    expect(await mailsFor([ana.email])).toHaveLength(1)
    expect(await saveGrade(trainer, place, FULL, NOW)).toMatchObject({ reason: 'returned' })
  })

  it('takes a returned work again after the last day, as a second attempt that is not late', async () => {
    const { schedule, ana, trainer, place } = await handedIn()
    await returnWork(trainer, place, { comment: 'Lengkapi sumber datanya.', key: key() }, NOW)
    const afterwards = new Date(Date.now() + 10 * DAY)
    expect(await saveText(ana, schedule.id, { text: 'Naskah kedua', from: 1 }, afterwards)).toMatchObject({
      ok: true,
    })
    expect(await handIn(ana, schedule.id, { from: 2, key: key() }, afterwards)).toMatchObject({
      receipt: { late: false },
    })
  })

  it('neither shows nor lets grade her own or her team’s work to a trainer who also learns in the cohort', async () => {
    const { world, schedule, trainer, place } = await handedIn()
    const [, , third] = world.teams.one.members
    await db.roleHolding.create({
      data: {
        personId: third.id,
        districtId: world.district.id,
        role: 'trainer',
        cohortId: world.cohort.id,
      },
    })
    const both = await askerFor(third.id)
    await saveGrade(trainer, place, FULL, NOW)
    expect(await readWork(both, place.scheduleId, place.submissionId, NOW)).toBeNull()
    expect(await saveGrade(both, place, FULL, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await releaseGrade(both, place, 1, NOW)).toEqual({ ok: false, reason: 'not-found' })
    const back = { comment: 'Mohon dilengkapi lagi.', key: key() }
    expect(await returnWork(both, place, back, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect((await readSubmissionTable(both, schedule.id))?.rows.map((row) => row.ownerName)).toEqual([
      'Tim 2',
    ])
    expect((await listGrading(both)).rows).toMatchObject([
      { owners: 1, oldestAt: null, counts: { none: 1, grading: 0 } },
    ])
    expect(await gradingTurns(both)).toEqual([])
  })

  it('either releases or returns when both are pressed at once', async () => {
    const { trainer, second, place } = await handedIn()
    await saveGrade(trainer, place, FULL, NOW)
    const [released, returned] = await Promise.all([
      releaseGrade(trainer, place, 1, NOW),
      returnWork(second, place, { comment: 'Lengkapi sumber datanya.', key: key() }, NOW),
    ])
    const row = await db.submission.findUniqueOrThrow({
      where: { id: place.submissionId },
      include: { grade: true },
    })
    expect(row.status).toBe(returned.ok ? 'RETURNED' : 'HANDED_IN')
    expect(row.grade?.status).toBe(released.ok ? 'RELEASED' : 'GRADING')
    expect(released.ok || returned.ok).toBe(true)
  })

  it('says on the work itself what its grade says', async () => {
    const { trainer, place } = await handedIn()
    const said = async ({ scheduleId }: typeof place) => {
      const works = await db.submission.findMany({ where: { scheduleId }, orderBy: { attempt: 'asc' } })
      return works.map(({ gradeStatus }) => gradeStatus)
    }
    expect(await said(place)).toEqual(['NONE'])
    await saveGrade(trainer, place, FULL, NOW)
    expect(await said(place)).toEqual(['READY'])
    await returnWork(trainer, place, { comment: 'Lengkapi sumber datanya.', key: key() }, NOW)
    expect(await said(place)).toEqual(['READY', 'NONE'])
    const other = await handedIn()
    await saveGrade(other.trainer, other.place, FULL, NOW)
    await releaseGrade(other.trainer, other.place, 1, NOW)
    expect(await said(other.place)).toEqual(['RELEASED'])
  })

  it('counts in the list and in the turn what waits for the trainer', async () => {
    const { schedule, trainer, place, otherTeam } = await handedIn()
    await saveText(otherTeam, schedule.id, { text: 'Masih draf', from: 0 }, NOW)
    expect((await listGrading(trainer)).rows).toMatchObject([
      { owners: 2, counts: { ungraded: 1, writing: 1, none: 0 } },
    ])
    expect(await gradingTurns(trainer)).toMatchObject([
      { scheduleId: schedule.id, count: 1, since: expect.any(Date) },
    ])
    await saveGrade(trainer, place, FULL, NOW)
    await releaseGrade(trainer, place, 1, NOW)
    expect(await gradingTurns(trainer)).toEqual([])
    const table = await readSubmissionTable(trainer, schedule.id)
    expect(table?.rows.map(({ state }) => state)).toEqual(['released', 'writing'])
  })
})

import { describe, expect, it } from 'vitest'
import { createWorld } from '#tests/support/world.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import {
  endAllSessions,
  endSession,
  listSessions,
  readSession,
  revokeSession,
  startSession,
} from './sessions.server.ts'
import { DAY, HOUR, MINUTE, SECOND } from '#app/platform/say/time.ts'

const tokenOf = (cookie: string) => cookie.split(';')[0]?.split('=')[1] ?? ''

describe('a session', () => {
  it('refuses what lies in the database: only the hash of the cookie is stored', async () => {
    const { people } = await createWorld()
    const token = tokenOf(await startSession(people.trainer.id, 'test'))
    const row = await db.session.findFirstOrThrow({ where: { personId: people.trainer.id } })
    expect(row.id).toBe(sha256(token))
    for (const stolen of [row.id, `sha256:${row.id}`])
      expect(await readSession(`aksis_sesi=${stolen}`)).toBeNull()
    expect((await readSession(`aksis_sesi=${token}`))?.person.id).toBe(people.trainer.id)
  })

  it('refuses damaged cookies without an error, and reads its own beside them', async () => {
    const { people } = await createWorld()
    const cookie = `aksis_sesi=${tokenOf(await startSession(people.trainer.id, 'test'))}`
    for (const damaged of ['aksis_sesi=%E0%A4%A', 'other=%', 'aksis_sesi=sha256:ab', ';;=;', 'aksis_sesi'])
      expect(await readSession(damaged)).toBeNull()
    expect((await readSession(`other=%; ${cookie}`))?.person.id).toBe(people.trainer.id)
    await endSession(`other=%; ${cookie}`)
    expect(await readSession(cookie)).toBeNull()
  })

  it('carries roles, team and office of the person, and only those that hold now', async () => {
    const { people, teams, cohort } = await createWorld()
    const [lead] = teams.one.members
    await db.roleHolding.create({
      data: { personId: lead.id, districtId: lead.districtId, role: 'admin', endedAt: new Date() },
    })
    const signedIn = await readSession(await startSession(lead.id, 'test'))
    expect(signedIn?.person.roles).toEqual([{ role: 'participant', cohortId: cohort.id }])
    expect(signedIn?.person.teams).toEqual([
      { id: teams.one.id, cohortId: cohort.id, name: 'Tim 1', isLead: true, joinedAt: null },
    ])
    const leader = await readSession(await startSession(people.bupati.id, 'test'))
    expect(leader?.person.offices).toMatchObject([{ code: 'BUPATI', capacity: 'DEFINITIF' }])
    await db.officeTerm.updateMany({
      where: { personId: people.bupati.id },
      data: { to: new Date(Date.now() - HOUR) },
    })
    const later = await readSession(await startSession(people.bupati.id, 'test'))
    expect(later?.person.offices).toEqual([])
  })

  it('ends after its absolute lifetime, however busy, and after idling, sooner for leaders', async () => {
    const { people } = await createWorld()
    const cases = [
      { person: people.trainer, data: { createdAt: new Date(Date.now() - 15 * DAY) }, alive: false },
      { person: people.trainer, data: { seenAt: new Date(Date.now() - 13 * HOUR) }, alive: false },
      { person: people.trainer, data: { seenAt: new Date(Date.now() - 40 * MINUTE) }, alive: true },
      { person: people.bupati, data: { seenAt: new Date(Date.now() - 40 * MINUTE) }, alive: false },
      { person: people.admin, data: { createdAt: new Date(Date.now() - 13 * HOUR) }, alive: false },
      { person: people.trainer, data: { expiresAt: new Date(Date.now() - MINUTE) }, alive: false },
    ]
    for (const { person, data, alive } of cases) {
      const cookie = await startSession(person.id, 'test')
      await db.session.update({ where: { id: sha256(tokenOf(cookie)) }, data })
      expect((await readSession(cookie)) !== null, JSON.stringify(data)).toBe(alive)
      expect((await db.session.findUnique({ where: { id: sha256(tokenOf(cookie)) } })) !== null).toBe(alive)
    }
  })

  it('has a cookie that lives no longer than it does: unused, and to its absolute end', async () => {
    const { people } = await createWorld()
    const lifeOf = (cookie: string | null | undefined) => Number(/; Max-Age=(\d+)/.exec(cookie ?? '')?.[1])
    const cases = [
      { person: people.trainer, first: 12 * HOUR, old: 14 * DAY - HOUR },
      { person: people.bupati, first: 30 * MINUTE, old: 12 * HOUR - 10 * MINUTE },
      { person: people.admin, first: 30 * MINUTE, old: 12 * HOUR - 10 * MINUTE },
    ]
    for (const { person, first, old } of cases) {
      const cookie = await startSession(person.id, 'test')
      expect(lifeOf(cookie)).toBe(first / SECOND)
      // Nothing is set anew while the last use counts as now.
      expect((await readSession(cookie))?.renewed).toBeNull()
      const where = { id: sha256(tokenOf(cookie)) }
      await db.session.update({ where, data: { seenAt: new Date(Date.now() - 6 * MINUTE) } })
      const renewed = (await readSession(cookie))?.renewed
      expect([lifeOf(renewed), tokenOf(renewed ?? '')]).toEqual([first / SECOND, tokenOf(cookie)])
      expect((await readSession(cookie))?.renewed).toBeNull()
      const data = { createdAt: new Date(Date.now() - old), seenAt: new Date(Date.now() - 6 * MINUTE) }
      await db.session.update({ where, data })
      const rest = (person === people.trainer ? HOUR : 10 * MINUTE) / SECOND
      const last = lifeOf((await readSession(cookie))?.renewed)
      expect(last).toBeLessThanOrEqual(rest)
      expect(last).toBeGreaterThan(rest - 60)
    }
  })

  it('on a shared phone has a cookie that ends with the browser, also after a renewal', async () => {
    const { people } = await createWorld()
    const cookie = await startSession(people.trainer.id, 'test', { shared: true })
    expect(cookie).not.toMatch(/Max-Age|Expires/)
    const data = { seenAt: new Date(Date.now() - HOUR) }
    await db.session.updateMany({ where: { personId: people.trainer.id }, data })
    expect(await readSession(cookie)).toMatchObject({ person: { id: people.trainer.id }, renewed: null })
    await endSession(cookie)
    expect(await readSession(cookie)).toBeNull()
  })

  it('is gone after signing out, after revoking by its handle, and for a disabled person', async () => {
    const { people } = await createWorld()
    const [one, two, three] = [
      await startSession(people.trainer.id, 'a'),
      await startSession(people.trainer.id, 'b'),
      await startSession(people.trainer.id, 'c'),
    ]
    expect(await endSession(one)).toContain('Max-Age=0')
    expect(await readSession(one)).toBeNull()
    const handle = `sha256:${sha256(tokenOf(two))}`
    expect(await revokeSession(people.auditor.id, handle)).toBe(false)
    expect(await readSession(two)).not.toBeNull()
    expect(await revokeSession(people.trainer.id, handle)).toBe(true)
    expect(await readSession(two)).toBeNull()
    expect(JSON.stringify(await listSessions(people.trainer.id))).not.toContain(tokenOf(three))
    await db.person.update({ where: { id: people.trainer.id }, data: { status: 'DISABLED' } })
    expect(await readSession(three)).toBeNull()
  })

  it('ends everywhere at once when the person changes', async () => {
    const { people } = await createWorld()
    const cookies = [await startSession(people.trainer.id, 'a'), await startSession(people.trainer.id, 'b')]
    await tx((t) => endAllSessions(t, people.trainer.id))
    for (const cookie of cookies) expect(await readSession(cookie)).toBeNull()
  })
})

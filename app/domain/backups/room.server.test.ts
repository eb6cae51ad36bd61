import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { workOnce } from '#app/platform/data/outbox.server.ts'
import { env } from '#app/platform/env.server.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { jobs } from './jobs.server.ts'
import { askForBackup, readBackups } from './room.server.ts'

let world: World

beforeAll(async () => {
  world = await createWorld()
})

const asked = () => ({ key: randomUUID() })

async function work() {
  while ((await workOnce(jobs.handlers ?? {}, new Date())) > 0);
}

describe('the room of copies', () => {
  it('begins one copy for one form, however often it is sent, and the worker makes it', async () => {
    const admin = await askerFor(world.people.admin.id)
    const form = asked()
    for (let sent = 0; sent < 3; sent += 1)
      expect(await askForBackup(admin, form, new Date())).toEqual({ begun: true })
    // While it is made nobody needs another one.
    expect(await askForBackup(admin, asked(), new Date())).toEqual({ begun: false })
    expect(await db.backup.count()).toBe(1)
    expect(await db.auditEvent.count({ where: { action: 'backup.ask' } })).toBe(1)
    expect((await readBackups(admin))?.backups).toMatchObject([{ finishedAt: null, isThere: false }])
    await work()
    expect((await readBackups(admin))?.backups).toMatchObject([
      { reason: 'HAND', fault: null, isThere: true, lastEvent: 1 },
    ])
  })

  it('says why there is none, and does not try again by itself', async () => {
    const admin = await askerFor(world.people.admin.id)
    const real = env.backupDir
    env.backupDir = path.join(env.dataDir, 'no-folder')
    writeFileSync(env.backupDir, '')
    try {
      await askForBackup(admin, asked(), new Date())
      await work()
    } finally {
      env.backupDir = real
    }
    expect(await db.outboxMessage.count({ where: { doneAt: null } })).toBe(0)
    expect((await readBackups(admin))?.backups[0]).toMatchObject({ bytes: null, fault: 'other' })
  })

  it('is closed to everybody but the administrator, and to one of a district that was founded later', async () => {
    const { people } = world
    for (const person of [people.secretariat, people.auditor, people.trainer]) {
      const asker = await askerFor(person.id)
      expect(await readBackups(asker)).toBeNull()
      expect(await askForBackup(asker, asked(), new Date())).toBeNull()
    }
    const other = await createWorld()
    await db.district.update({ where: { id: other.district.id }, data: { foundedAt: new Date() } })
    const stranger = await askerFor(other.people.admin.id)
    expect(await readBackups(stranger)).toBeNull()
    expect(await askForBackup(stranger, asked(), new Date())).toBeNull()
  })
})

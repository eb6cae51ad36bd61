import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { takeToast } from '#app/platform/toast.server.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as invite from './invite.tsx'
import * as reopen from './reopen.ts'
import * as roles from './roles.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

/** What the next page would say. */
async function wordIn(jar: ReadonlyMap<string, string>): Promise<string> {
  const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const { toast } = await takeToast(new Request('http://localhost:3000/', { headers: { Cookie } }))
  return `${toast?.text} ${toast?.detail ?? ''}`
}

test('whoever brings somebody into a full cohort is told: by opening her account, a role, an invitation', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  await secretariat.stepUp()
  const cohortId = world.cohort.id
  const { id } = await world.person('Buka Lagi', 'participant', { cohortId })
  const { id: other } = await world.person('Ganti Peran', 'reviewer')
  const setQuota = async (more: number) => {
    const open = {
      role: 'participant',
      cohortId,
      endedAt: null,
      person: { status: { not: 'DISABLED' } },
    } as const
    const quota = (await db.roleHolding.count({ where: open })) + more
    await db.cohort.update({ where: { id: cohortId }, data: { quota } })
    return { quota, full: new RegExp(`Angkatan 2 kini berisi ${quota + 1} peserta; kuotanya ${quota}\\.`) }
  }
  const versionOf = async (of: string) =>
    String((await db.person.findUniqueOrThrow({ where: { id: of } })).version)
  const close = () => db.person.update({ where: { id }, data: { status: 'DISABLED' } })
  const reopened: Place = { screen: reopen, path: 'sekretariat/orang/:id/buka', params: { id } }

  await close()
  await setQuota(1)
  await secretariat.send(reopened, [['versi', await versionOf(id)]])
  expect(await wordIn(secretariat.jar)).toMatch(/^Akun Buka Lagi Contoh aktif lagi\. $/)
  await close()
  const first = await setQuota(0)
  await secretariat.send(reopened, [['versi', await versionOf(id)]])
  expect(await wordIn(secretariat.jar)).toMatch(first.full)

  const second = await setQuota(0)
  await secretariat.send({ screen: roles, path: 'sekretariat/orang/:id/peran', params: { id: other } }, [
    ['versi', await versionOf(other)],
    ['peran', `participant:${cohortId}`],
  ])
  expect(await wordIn(secretariat.jar)).toMatch(second.full)

  const third = await setQuota(0)
  const invited = await secretariat.send({ screen: invite, path: 'sekretariat/orang/undang' }, [
    ['kunci', crypto.randomUUID()],
    ['nama', 'Orang Undangan Contoh'],
    ['surel', ''],
    ['opd', ''],
    ['jabatan', ''],
    ['peran', `participant:${cohortId}`],
  ])
  expect(invited.location).toMatch(/^\/sekretariat\/orang\//)
  expect(await wordIn(secretariat.jar)).toMatch(third.full)
})

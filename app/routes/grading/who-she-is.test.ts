import { expect, test } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import { loader } from './submission.tsx'

/** What the head of the marking sheet says of whose work it is. */
async function who(kind: 'TEAM' | 'INDIVIDUAL') {
  const { world, schedule, ana, trainer } = await createClassroom({ kind })
  const { id: agencyId, name: agency } = await db.agency.findFirstOrThrow({
    where: { districtId: world.district.id },
  })
  await db.person.update({ where: { id: ana.id }, data: { agencyId, title: 'Analis ahli muda' } })
  await saveText(ana, schedule.id, { text: 'Naskah', from: 0 }, new Date())
  await handIn(ana, schedule.id, { from: 1, key: key() }, new Date())
  const { id } = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id } })
  const { body } = await (await visitor(trainer.id)).get(loader, { jadwal: schedule.id, pengumpulan: id })
  return { body, ana, agency, team: world.teams.one }
}

test('says of a person her position, her agency and her team', async () => {
  const { body, agency, team } = await who('INDIVIDUAL')
  expect(body).toMatchObject({ who: `Analis ahli muda, ${agency}. ${team.name}.` })
})

test('says of a team who is in it, and where each works', async () => {
  const { body, ana, agency, team } = await who('TEAM')
  expect(body).toMatchObject({ who: expect.stringContaining(`${ana.name} (${agency})`) })
  for (const { name } of team.members) expect(body).toMatchObject({ who: expect.stringContaining(name) })
})

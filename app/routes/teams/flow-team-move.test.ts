import { expect, it } from 'vitest'
import { z } from 'zod'
import { loader as work } from '#app/routes/assignments/assignment.tsx'
import { loader as list } from '#app/routes/assignments/assignments.tsx'
import { action as save } from '#app/routes/assignments/draft.ts'
import { action as handIn } from '#app/routes/assignments/hand-in.ts'
import { db } from '#app/platform/data/db.server.ts'
import { handInForm } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import { createMoves } from '#tests/support/moves.ts'
import { reader } from '#tests/support/screens.tsx'
import RemoveTeam, { action as remove, loader as removal } from './remove.tsx'
import { action as restore } from './restore.tsx'
import { action as arrange } from './team.tsx'

/** `tests/cases/workflow/flow-team-move.md`, by the doors that a browser knocks at. */

const asked = z.object({
  confirm: z.object({
    words: z.object({
      people: z.array(z.string()),
      teams: z.array(z.object({ lines: z.array(z.string()) })),
    }),
    fields: z.array(z.tuple([z.string(), z.string()])),
  }),
})
const page = z.object({
  state: z.string(),
  closedBecause: z.string().nullable(),
  moved: z.array(z.object({ title: z.string() })),
  current: z.object({ text: z.string(), receipt: z.object({ number: z.string() }).nullable() }).nullable(),
})
const listed = z.object({
  turns: z.array(z.unknown()),
  others: z.array(z.object({ state: z.string(), lines: z.array(z.string()) })),
})

/** The team's form, with these members. */
async function formOf(teamId: string, memberIds: string[]): Promise<[string, string][]> {
  const { name, version, members } = await db.team.findUniqueOrThrow({
    where: { id: teamId },
    include: { members: { where: { isLead: true } } },
  })
  const lead = members[0]?.personId ?? ''
  return [
    ['versi', String(version)],
    ['nama', name],
    ['ketua', memberIds.includes(lead) ? lead : ''],
    ...memberIds.map((id): [string, string] => ['anggota', id]),
  ]
}

/** Her team writes and hands in. */
async function sends(personId: string, at: { id: string }) {
  const writer = await visitor(personId)
  await writer.post(save, at, [
    ['versi', '0'],
    ['naskah', 'Naskah tim dua'],
  ])
  expect((await writer.post(handIn, at, await handInForm(at.id, '1'))).status).toBe(302)
}

it('moves a member whose team has handed in to one that has not: what she handed in stays hers', async () => {
  const room = await createMoves()
  const { one, two, her, schedule } = room
  const at = { id: schedule.id }
  const moved = await visitor(her.id)
  const secretariat = await visitor(room.world.people.secretariat.id)
  // 1. Tim 2 hands in; Tim 1 is still writing.
  await sends(two.members[0].id, at)
  const { receiptNumber } = await db.submission.findFirstOrThrow({ where: { teamId: two.id } })
  // 2. The secretariat moves her: it is asked first, then done.
  const form = await formOf(one.id, [...one.members.map(({ id }) => id), her.id])
  const first = await secretariat.post(arrange, { id: one.id }, form)
  expect(first.status).toBe(409)
  const { confirm } = asked.parse(first.body)
  expect(confirm.words.people).toEqual([`${her.name} pindah dari Tim 2 ke Tim 1.`])
  expect(confirm.words.teams[0]?.lines[0]).toMatch(/^“.*” tetap milik yang keluar/)
  expect((await secretariat.post(arrange, { id: one.id }, confirm.fields)).status).toBe(302)
  // 3. She opens the assignment.
  const shown = page.parse((await moved.get(work, at)).body)
  expect(shown).toMatchObject({
    state: 'handed-in',
    closedBecause: 'handed-in',
    moved: [{ title: expect.stringMatching(/^Tugas ini sudah Anda kirim bersama Tim 2 pada/) }],
    current: { text: 'Naskah tim dua', receipt: { number: receiptNumber } },
  })
  const { turns, others } = listed.parse((await moved.get(list, {})).body)
  expect(turns).toEqual([])
  expect(others[0]?.lines[0]).toBe('Anda kirim bersama Tim 2')
  const refused = await moved.post(save, at, [
    ['versi', '0'],
    ['naskah', 'Diam-diam'],
  ])
  expect(refused.status).toBe(409)
  expect(JSON.stringify(refused.body)).toContain('sudah Anda kirim bersama tim sebelumnya')
})

it('does not let her wait for a team when she is in none', async () => {
  const room = await createMoves()
  const { two, her, schedule } = room
  await sends(her.id, { id: schedule.id })
  const secretariat = await visitor(room.world.people.secretariat.id)
  const staying = two.members.flatMap(({ id }) => (id === her.id ? [] : [id]))
  const first = await secretariat.post(arrange, { id: two.id }, await formOf(two.id, staying))
  await secretariat.post(arrange, { id: two.id }, asked.parse(first.body).confirm.fields)
  const shown = page.parse((await (await visitor(her.id)).get(work, { id: schedule.id })).body)
  expect(shown).toMatchObject({ state: 'handed-in', current: { text: 'Naskah tim dua' } })
})

it('says what is in the way of dissolving a team, and asks for a name when its own is taken', async () => {
  const room = await createMoves()
  const at = { id: room.two.id }
  const secretariat = await visitor(room.world.people.secretariat.id)
  await room.sends(room.her.id, 'Naskah tim dua')
  expect((await secretariat.post(remove, at, [['versi', '1']])).status).toBe(409)
  const blocked = await (
    await reader(room.world.people.secretariat.id)
  ).open({
    screen: { loader: removal, default: RemoveTeam },
    path: 'sekretariat/tim/:id/bubarkan',
    params: at,
  })
  expect(blocked.html).toMatch(/“Tugas \d+” sudah dikirim dan nilainya belum dirilis/)
  expect(blocked.html).not.toContain('Untuk tim yang dibuat keliru')
  await room.graded(room.two.id)
  expect((await secretariat.post(remove, at, [['versi', '1']])).status).toBe(302)
  await db.team.update({ where: { id: room.one.id }, data: { name: 'Tim 2', nameKey: 'tim 2' } })
  const restored = (nama: string) =>
    secretariat.post(restore, at, [
      ['versi', '2'],
      ['nama', nama],
    ])
  expect(await restored('Tim 2')).toMatchObject({
    status: 422,
    body: { errors: { nama: expect.stringContaining('sudah dipakai') } },
  })
  expect((await restored('Tim 2 lama')).status).toBe(302)
})

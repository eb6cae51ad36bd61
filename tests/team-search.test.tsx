import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import * as team from '#app/routes/teams/team.tsx'
import { reader, type Shown } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World

beforeAll(async () => {
  world = await createWorld()
  const names = Array.from({ length: 30 }, (_, index) => `Baru ${String(index).padStart(2, '0')}`)
  for (const [index, name] of names.entries())
    await world.person(name, 'participant', {
      cohortId: world.cohort.id,
      agencyId: world.agencies[index % 2 === 0 ? 0 : 1].id,
    })
})

/** Everything a browser without scripts would send from the page: texts, hidden fields, the choice and what is ticked. */
function fieldsOf({ html }: Shown): [string, string][] {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  const sent = inputs.filter((tag) => attribute(tag, 'type') !== 'checkbox' || / checked=/.test(tag))
  const lead = /<option value="([^"]*)" selected=""/.exec(html)?.[1] ?? ''
  const texts = [...html.matchAll(/<textarea([^>]*)>([^<]*)/g)]
  return [
    ...texts.map(([, tag = '', text = '']): [string, string] => [attribute(tag, 'name') ?? '', text.trim()]),
    ...sent.map((tag): [string, string] => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '']),
    ['ketua', lead],
  ]
}

function placeFor(fields: readonly (readonly [string, string])[] = []) {
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value]))
  const search = fields.length > 0 ? `?${query}` : ''
  return { screen: team, path: 'sekretariat/tim/:id', params: { id: world.teams.one.id }, search }
}

/** Looking for somebody sends the whole form, with what was ticked meanwhile. */
function lookingFor(name: string, from: Shown, ticked: readonly string[] = []) {
  const others = fieldsOf(from).filter(([field]) => field !== 'cari')
  return placeFor([...others, ...ticked.map((id) => ['anggota', id] as const), ['cari', name]])
}

async function idOf(name: string): Promise<string> {
  const { id } = await db.person.findFirstOrThrow({ where: { name: `${name} Contoh` } })
  return id
}

test('refuses to save a choice that was made from an older team, though the page was drawn anew', async () => {
  const secretary = await reader(world.people.secretariat.id)
  const before = await secretary.open(placeFor())
  const { id } = world.teams.one
  await db.team.update({ where: { id }, data: { version: { increment: 1 } } })
  const place = lookingFor('Baru 29', before)
  const stale = await secretary.send(place, fieldsOf(await secretary.open(place)))
  expect(stale.status).toBe(409)
  const saved = await secretary.send(place, fieldsOf(stale))
  expect(saved.status).toBe(302)
})

test('names who is in a team that has changed meanwhile, and what saving the old form would undo', async () => {
  const secretary = await reader(world.people.secretariat.id)
  const before = fieldsOf(await secretary.open(placeFor()))
  const [first, second] = world.teams.one.members
  const renamed = (sent: readonly [string, string][]) =>
    sent.map(([name, value]): [string, string] => [name, name === 'nama' ? 'Tim Satu' : value])
  const newcomer = await idOf('Baru 00')
  const { id: teamId } = world.teams.one
  const { cohort } = world
  await db.teamMember.create({ data: { teamId, cohortId: cohort.id, personId: newcomer } })
  await db.teamMember.updateMany({ where: { teamId }, data: { isLead: false } })
  await db.teamMember.updateMany({ where: { teamId, personId: second.id }, data: { isLead: true } })
  await db.team.update({ where: { id: teamId }, data: { version: { increment: 1 } } })
  const stale = await secretary.send(placeFor(), renamed(before))
  expect(stale.status).toBe(409)
  expect(stale.html).toContain('Anda sendiri di tab atau perangkat lain')
  expect(stale.html).toContain('Keluar: Baru 00 Contoh.')
  expect(stale.html).toContain(`Ketua: ${second.name} menjadi ${first.name}.`)
  expect(stale.html).toContain('Nama: Tim 1 menjadi Tim Satu.')
  // The sheet asks before anybody is thrown out.
  const sheet = await secretary.send(placeFor(), fieldsOf(stale))
  expect(sheet.html).toContain('Baru 00 Contoh keluar dari Tim Satu')
  expect(sheet.html).not.toContain('Centang anggota')
  expect(await db.teamMember.count({ where: { teamId, personId: newcomer } })).toBe(1)
  // As it was, for the tests that follow.
  await db.teamMember.deleteMany({ where: { personId: newcomer } })
  await db.teamMember.updateMany({ where: { teamId }, data: { isLead: false } })
  await db.teamMember.updateMany({ where: { teamId, personId: first.id }, data: { isLead: true } })
})

test('keeps who was ticked over several searches without scripts, and saves them all at once', async () => {
  const secretary = await reader(world.people.secretariat.id)
  const first = await secretary.open(placeFor())
  expect(first.html).toContain('Masih ada 5 orang lagi.')
  expect(first.html).not.toContain('Baru 29')
  const [one, two] = [await idOf('Baru 28'), await idOf('Baru 29')]
  const looking = await secretary.open(lookingFor('baru 28', first))
  expect(looking.html).toContain('Baru 28')
  expect(looking.html).not.toContain('Baru 01')
  const again = await secretary.open(lookingFor('baru 29', looking, [one]))
  expect(again.html).toContain('Pilihan ini belum disimpan')
  expect(fieldsOf(again)).toContainEqual(['anggota', one])
  const saved = await secretary.send(placeFor(), [...fieldsOf(again), ['anggota', two]])
  expect(saved.status).toBe(302)
  const members = await db.teamMember.findMany({ where: { teamId: world.teams.one.id } })
  const was = world.teams.one.members.map(({ id }) => id)
  expect(members.map(({ personId }) => personId).sort()).toEqual([...was, one, two].sort())
})

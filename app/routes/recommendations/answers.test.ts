import { beforeAll, expect, test } from 'vitest'
import { returnIncomplete } from '#app/domain/recommendations/verifying.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { aSubmitted, eventsOf, wishFor } from '#tests/support/recommendations.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import * as page from './recommendation.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const [HERS, HIS] = ['Sudah diperjelas di bagian kartu.', 'Diperjelas di bagian bukti.']

/** Two points to answer; the lead and a colleague without scripts, both with the page as it was sent at first. */
async function returned() {
  const { id } = await aSubmitted(world)
  const secretariat = await askerFor(world.people.secretariat.id)
  await returnIncomplete(
    secretariat,
    await wishFor(id),
    ['Perjelas permintaan.', 'Sebutkan sumber.'],
    new Date(),
  )
  const points = await db.returnedPoint.findMany({
    where: { recommendationId: id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const [first = '', second = ''] = points.map((point) => point.id)
  const place: Place = { screen: page, path: 'rekomendasi/:id', params: { id } }
  const [lead, colleague] = [await member(0), await member(1)]
  const mark = fieldIn(await lead.open(place), `tanda.${first}`) ?? ''
  const answers = (one: string, two = '', more: readonly (readonly [string, string])[] = []) =>
    [
      [`jawaban.${first}`, one],
      [`tanda.${first}`, mark],
      [`jawaban.${second}`, two],
      [`tanda.${second}`, mark],
      ...more,
    ] as const
  const stored = async () => {
    const rows = await db.returnedPoint.findMany({ where: { recommendationId: id } })
    return [first, second].map((point) => rows.find((row) => row.id === point)?.answer)
  }
  return { id, place, lead, colleague, first, second, answers, stored }
}

function member(index: 0 | 1 | 2) {
  return reader(world.teams.one.members[index].id)
}

test('refuses to write over an answer that was not shown, whatever is said to have been chosen', async () => {
  const { place, lead, colleague, first, answers, stored } = await returned()
  await lead.send(place, answers(HERS))
  for (const more of [
    [[`pilih.${first}`, 'saya']],
    [
      [`pilih.${first}`, 'saya'],
      [`terlihat.${first}`, 'tanda-lain'],
    ],
    [
      [`pilih.${first}`, 'entah'],
      [`terlihat.${first}`, 'tanda-lain'],
    ],
  ] as const) {
    const met = await colleague.send(place, answers(HIS, '', more))
    expect(met.status).toBe(409)
    expect(await stored()).toEqual([HERS, ''])
  }
  expect((await colleague.send(place, [...answers(HIS), ['asing', '1']])).status).toBe(400)
})

test('where both wrote both texts come back with a choice, and the rest is saved', async () => {
  const { place, lead, colleague, first, second, answers, stored } = await returned()
  await lead.send(place, answers(HERS))
  const met = await colleague.send(place, answers(HIS, 'Sumber: BPS.'))
  expect(met.status).toBe(409)
  expect(met.html).toContain(HERS)
  expect(met.html).toContain(HIS)
  expect(met.html).toContain(`name="pilih.${first}"`)
  expect(met.html).not.toContain(`name="pilih.${second}"`)
  expect(met.html).not.toMatch(/<input[^>]*checked/)
  expect(await stored()).toEqual([HERS, 'Sumber: BPS.'])
  const later = await lead.send(place, answers(HERS, ''))
  expect(later.status).toBe(302)
  expect(await stored()).toEqual([HERS, 'Sumber: BPS.'])
})

test('the answer that is not chosen is set aside and stands at its point, whichever it is', async () => {
  for (const [whose, kept, other] of [
    ['saya', HIS, HERS],
    ['tersimpan', HERS, HIS],
  ] as const) {
    const { id, place, lead, colleague, first, answers, stored } = await returned()
    await lead.send(place, answers(HERS))
    const met = await colleague.send(place, answers(HIS))
    const seen = fieldIn(met, `terlihat.${first}`) ?? ''
    const silent = await colleague.send(place, answers(HIS, '', [[`terlihat.${first}`, seen]]))
    expect(silent.status).toBe(409)
    const more = [
      [`terlihat.${first}`, seen],
      [`pilih.${first}`, whose],
    ] as const
    expect((await colleague.send(place, answers(HIS, '', more))).status).toBe(302)
    expect(await stored()).toEqual([kept, ''])
    expect((await lead.open(place)).html).toContain(other)
    expect(await eventsOf(id, 'recommendation.set-aside')).toHaveLength(1)
    const stranger = await reader(world.people.secretariat.id)
    expect((await stranger.open(place)).html).not.toContain(other)
  }
})

test('the button that submits saves first, and opens the question only when all of it is saved', async () => {
  const { id, place, lead, colleague, answers, stored } = await returned()
  const on = [['lanjut', 'ajukan']] as const
  const saved = await lead.send(place, answers(HERS, 'Sumber: BPS.', on))
  expect(saved).toMatchObject({ status: 302, location: `/rekomendasi/${id}#ajukan` })
  expect(await stored()).toEqual([HERS, 'Sumber: BPS.'])
  expect((await colleague.send(place, answers(HIS, 'Sumber: BPS.', on))).status).toBe(409)
  expect((await lead.send(place, answers('x'.repeat(2000), 'Sumber: BPS.', on))).status).toBe(422)
  expect(await stored()).toEqual([HERS, 'Sumber: BPS.'])
})

/** The colleague chose his text over hers: hers is set aside. */
async function twoTexts() {
  const scene = await returned()
  const { id, place, lead, colleague, first, answers } = scene
  await lead.send(place, answers(HERS))
  const seen = fieldIn(await colleague.send(place, answers(HIS)), `terlihat.${first}`) ?? ''
  const chosen: [string, string][] = [
    [`terlihat.${first}`, seen],
    [`pilih.${first}`, 'saya'],
  ]
  await colleague.send(place, answers(HIS, '', chosen))
  const kept = await db.setAsideText.findFirstOrThrow({ where: { thingId: id, part: 'poin' } })
  const now = fieldIn(await lead.open(place), `tanda.${first}`) ?? ''
  /** What the lead sends when she presses "Pakai tulisan ini", with `box` in the box. */
  const pressed = (box: string, more: readonly (readonly [string, string])[] = [['pakai', kept.id]]) =>
    [[`jawaban.${first}`, box], [`tanda.${first}`, now], ...more] as const
  const aside = async () => {
    const rows = await db.setAsideText.findMany({ where: { thingId: id, part: 'poin' } })
    return rows.map(({ value }) => value).sort()
  }
  return { ...scene, kept, pressed, aside }
}

test('refuses to call back a text of another recommendation, one that is gone, and for whom it is not', async () => {
  const { place, lead, kept, pressed, stored } = await twoTexts()
  const other = await twoTexts()
  for (const id of [other.kept.id, 'tidak-ada', '']) {
    const gone = await lead.send(place, pressed(HIS, [['pakai', id]]))
    expect(gone.status).toBe(422)
    expect(gone.html).toContain('Tulisan itu sudah tidak tersimpan di sini.')
  }
  const stranger = await reader(world.people.secretariat.id)
  expect((await stranger.send(place, pressed(HIS))).status).toBe(404)
  const neighbour = await reader(world.teams.two.members[0].id)
  expect((await neighbour.send(place, pressed(HIS))).status).toBe(404)
  expect(await stored()).toEqual([HIS, ''])
  expect(kept.value).toBe(HERS)
})

test('an answer that was set aside is called back by one press, and what it replaces is set aside', async () => {
  const { id, place, lead, pressed, stored, aside } = await twoTexts()
  expect((await lead.open(place)).html).toContain('Pakai tulisan ini')
  expect(await lead.send(place, pressed(HIS))).toMatchObject({ status: 302, location: `/rekomendasi/${id}` })
  expect(await stored()).toEqual([HERS, ''])
  expect(await aside()).toEqual([HIS, HERS].sort())
})

test('calling back loses nothing of what stood in the box, or came from a colleague meanwhile', async () => {
  const { place, lead, colleague, first, pressed, stored, aside } = await twoTexts()
  await colleague.send(place, [[`jawaban.${first}`, 'Baru.'], ...pressed(HIS, []).slice(1)])
  expect(await stored()).toEqual(['Baru.', ''])
  const met = await lead.send(place, pressed('Baru saja saya ketik.'))
  expect(met.status).toBe(409)
  expect(met.html).toContain('Baru.')
  expect(met.html).toContain(`>${HERS}</textarea>`)
  expect(await stored()).toEqual(['Baru.', ''])
  expect(await aside()).toContain('Baru saja saya ketik.')
  const refused = await lead.send(place, pressed('NIK 6408015505900001'))
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('6408015505900001')
  expect(await stored()).toEqual(['Baru.', ''])
})

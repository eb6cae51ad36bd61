import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SECOND } from '#app/platform/say/time.ts'
import { device, open, server } from './keeper.fakes.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 28) }))
afterEach(() => void vi.useRealTimers())

const CHOICES = [
  ['mine', 'Satu dari saya.', 'Satu dari Sari.'],
  ['theirs', 'Satu dari Sari.', 'Satu dari saya.'],
] as const

/** Two texts of one paragraph have met. */
async function clashed() {
  const at = server()
  const phone = device()
  at.write('a', 'Satu.')
  const page = await open(at, phone)
  at.write('a', 'Satu dari Sari.')
  page.type('a', 'Satu dari saya.')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(page.whole().fields.a?.clash).toMatchObject({ value: 'Satu dari Sari.', by: 'Sari' })
  expect(at.held.a?.value).toBe('Satu dari Sari.')
  return { at, phone, page }
}

test.each(CHOICES)('of two texts the person keeps %s, and the server has the other one', async (...row) => {
  const [whose, kept, other] = row
  const { at, phone, page } = await clashed()
  await page.choose('a', whose)
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect([at.held.a?.value, [...(at.setAside.a ?? [])]]).toEqual([kept, [other]])
  expect([page.whole().offers, phone.rows.size]).toEqual([[], 0])
})

test.each(CHOICES)(
  'chosen offline, %s is kept and the other stays on the device until the line is back',
  async (...row) => {
    const [whose, kept, other] = row
    const { at, phone, page } = await clashed()
    at.fares('offline')
    await page.choose('a', whose)
    await vi.advanceTimersByTimeAsync(3 * SECOND)
    expect(page.whole().offers).toMatchObject([{ aside: true, value: other }])
    page.kill()
    at.fares('fine')
    const again = await open(at, phone)
    const [typed] = again.whole().offers.filter(({ aside }) => !aside)
    if (typed) await again.accept(typed)
    await vi.advanceTimersByTimeAsync(3 * SECOND)
    expect([at.held.a?.value, [...(at.setAside.a ?? [])]]).toEqual([kept, [other]])
    expect([again.whole().offers, phone.rows.size]).toEqual([[], 0])
  },
)

test.each([
  ['mine', 'Satu saya.\n\nDua Sari.\n\nTiga saya.'],
  ['theirs', 'Satu Sari.\n\nDua Sari.\n\nTiga saya.'],
] as const)('choosing %s loses nothing of what stands in other paragraphs', async (whose, kept) => {
  const at = server()
  at.write('a', 'Satu.\n\nDua.\n\nTiga.')
  const page = await open(at, device())
  at.write('a', 'Satu Sari.\n\nDua Sari.\n\nTiga.')
  page.type('a', 'Satu saya.\n\nDua.\n\nTiga saya.')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(page.whole().fields.a?.clash).not.toBeNull()
  await page.choose('a', whose)
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(at.held.a?.value).toBe(kept)
  // The text that was not chosen lies where it can be called back: hers as it stood, the other's as it lay there.
  const left = whose === 'mine' ? 'Satu Sari.\n\nDua Sari.\n\nTiga.' : 'Satu saya.\n\nDua Sari.\n\nTiga saya.'
  expect([...(at.setAside.a ?? [])]).toEqual([left])
})

test('the server is told of her own text only that she wrote it, also when the other has written on meanwhile', async () => {
  const { at, page } = await clashed()
  at.write('a', 'Satu dari Sari, lagi.')
  await page.choose('a', 'mine')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(page.whole().fields.a?.clash?.value).toBe('Satu dari Sari, lagi.')
  await page.choose('a', 'theirs')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect([...(at.setAside.a ?? [])]).toEqual(['Satu dari Sari.', 'Satu dari saya.'])
  expect([...at.own]).toEqual(['Satu dari saya.'])
})

test('what came from the server is nobody’s own: rows of others that are taken away, a text that was loaded', async () => {
  const at = server()
  at.write('a', 'Dari Sari.')
  const phone = device()
  const page = await open(at, phone)
  page.giveUp('a', 'Dari Sari.')
  page.type('a', '')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect([[...(at.setAside.a ?? [])], [...at.own]]).toEqual([['Dari Sari.'], []])
})

test('the answer was lost: the text that was given up is given once more', async () => {
  const { at, phone, page } = await clashed()
  at.fares('lost')
  await page.choose('a', 'theirs')
  await vi.advanceTimersByTimeAsync(SECOND / 2)
  expect(phone.rows.size).toBe(1)
  at.fares('fine')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect([[...(at.setAside.a ?? [])], phone.rows.size]).toEqual([['Satu dari saya.'], 0])
})

test('the tab dies before the choice: taking up one’s own text sets the other one aside', async () => {
  const { at, phone, page } = await clashed()
  page.kill()
  const again = await open(at, phone)
  const [offer] = again.whole().offers
  expect(offer?.value).toBe('Satu dari saya.')
  if (offer) await again.accept(offer)
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect([at.held.a?.value, [...(at.setAside.a ?? [])]]).toEqual(['Satu dari saya.', ['Satu dari Sari.']])
})

test('the tab dies before the choice: where nobody presses for her text, the two stand against each other again', async () => {
  const { at, phone, page } = await clashed()
  page.kill()
  // However often the page is opened.
  for (const _opening of [1, 2]) {
    const again = await open(at, phone)
    const [offer] = again.whole().offers
    if (offer) await again.accept(offer, false)
    await vi.advanceTimersByTimeAsync(3 * SECOND)
    expect(again.whole()).toMatchObject({ word: 'conflict', fields: { a: { value: 'Satu dari Sari.' } } })
    expect(again.whole().fields.a?.clash?.value).toBe('Satu dari saya.')
    expect([at.held.a?.value, await again.flush()]).toEqual(['Satu dari Sari.', false])
    again.kill()
  }
})

test.each([
  ['mine', 'Satu dari Sari.', 'Satu dari saya.'],
  ['theirs', 'Satu dari saya.', 'Satu dari Sari.'],
] as const)('chosen after that, %s is what counts and the other one is set aside', async (...row) => {
  const [whose, kept, other] = row
  const { at, phone, page } = await clashed()
  page.kill()
  const again = await open(at, phone)
  const [offer] = again.whole().offers
  if (offer) await again.accept(offer, false)
  await again.choose('a', whose)
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect([at.held.a?.value, [...(at.setAside.a ?? [])]]).toEqual([kept, [other]])
  expect([again.whole().word, again.whole().offers, phone.rows.size]).toEqual(['saved', [], 0])
})

test('a text that the server does not keep stays on the device and is not sent again and again', async () => {
  const { at, page } = await clashed()
  page.type('a', 'Salah!!')
  await page.choose('a', 'theirs')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  const asked = at.asked()
  await vi.advanceTimersByTimeAsync(60 * SECOND)
  expect(page.whole().offers).toMatchObject([{ aside: true, value: 'Salah!!' }])
  expect(at.asked()).toBe(asked)
})

test('while two texts wait for a choice no third one is taken up', async () => {
  const { at, phone, page } = await clashed()
  page.kill()
  const again = await open(at, phone)
  at.write('a', 'Satu dari Sari, lagi.')
  again.type('a', 'Satu lagi dari saya.')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  const [offer] = again.whole().offers
  if (offer) await again.accept(offer)
  expect(again.whole().offers).toHaveLength(1)
  await again.choose('a', 'mine')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect([at.held.a?.value, [...(at.setAside.a ?? [])]]).toEqual([
    'Satu lagi dari saya.',
    ['Satu dari Sari, lagi.'],
  ])
})

test('where the door sets nothing aside, it stays on the device and can be called back from there', async () => {
  const at = server()
  at.write('a', 'Satu.')
  const page = await open(at, device(), { setsAside: false })
  at.write('a', 'Satu dari Sari.')
  page.type('a', 'Satu dari saya.')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  await page.choose('a', 'mine')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  const [offer] = page.whole().offers
  expect(offer?.value).toBe('Satu dari Sari.')
  if (offer) await page.accept(offer)
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(at.held.a?.value).toBe('Satu dari Sari.')
  expect(page.whole().offers.map(({ value }) => value)).toEqual(['Satu dari saya.'])
})

test('who chooses the other’s text sees what lies there now, not what lay there when the two met', async () => {
  const { at, page } = await clashed()
  at.write('a', 'Satu dari Sari, dan dua.')
  await page.choose('a', 'theirs')
  await vi.advanceTimersByTimeAsync(SECOND)
  expect(page.screen.a).toBe('Satu dari Sari, dan dua.')
  expect(page.whole()).toMatchObject({ word: 'saved', at: '14.33', mergedWith: null })
  expect([at.held.a?.value, at.held.a?.version]).toEqual(['Satu dari Sari, dan dua.', 3])
  page.type('a', 'Satu dari Sari, dan dua, dan tiga.')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(at.held.a?.value).toBe('Satu dari Sari, dan dua, dan tiga.')
})

test('without a line nothing is called saved before it is known what lies there', async () => {
  const { at, page } = await clashed()
  at.fares('offline')
  await page.choose('a', 'theirs')
  await vi.advanceTimersByTimeAsync(SECOND)
  expect(page.whole().word).toBe('onDevice')
  expect(await page.flush()).toBe(false)
  at.write('a', 'Satu dari Sari, dan dua.')
  at.fares('fine')
  expect(await page.flush()).toBe(true)
  expect(page.screen.a).toBe('Satu dari Sari, dan dua.')
  expect(page.whole().word).toBe('saved')
})

test('who writes on in the other’s text before it is known what lies there meets what does', async () => {
  const { at, page } = await clashed()
  at.write('a', 'Satu dari Sari!')
  at.fares('offline')
  await page.choose('a', 'theirs')
  page.type('a', 'Satu dari Sari, dan saya.')
  at.fares('fine')
  await page.flush()
  expect(page.whole().fields.a).toMatchObject({
    value: 'Satu dari Sari, dan saya.',
    clash: { value: 'Satu dari Sari!' },
  })
  await page.choose('a', 'mine')
  await vi.advanceTimersByTimeAsync(3 * SECOND)
  expect(at.held.a?.value).toBe('Satu dari Sari, dan saya.')
  expect(page.whole().word).toBe('saved')
})

test('a question what lies there is no save: a text that may not be saved any more is shown and not blamed on her', async () => {
  const { at, page } = await clashed()
  at.write('a', 'Dari Sari!!')
  await page.choose('a', 'theirs')
  await vi.advanceTimersByTimeAsync(60 * SECOND)
  expect(page.screen.a).toBe('Dari Sari!!')
  expect(page.whole()).toMatchObject({ word: 'saved', fields: { a: { refused: null } } })
})

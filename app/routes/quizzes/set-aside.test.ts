import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { begun, handInNow, marksOf } from '#tests/support/quiz-visits.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as screen from './quiz.tsx'
import { action as autosave } from './save.ts'
import * as history from './set-aside.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const HERS = 'Dari tablet.'
const STORED = 'Dari HP.'
const NIK = 'NIK 6408011203900001'

/** Ana's attempt at an essay and a choice: a browser without scripts meets what another one has saved meanwhile. */
async function met() {
  const made = await begun(
    world,
    { shuffleChoices: false },
    '::Bacaan::Baca dahulu.\n\n::Uraian::Jelaskan. {}\n\n::Pilihan::Mana? {=ya ~tidak}',
  )
  const [, first = '', second = ''] = await marksOf(made)
  const place: Place = { screen, path: 'belajar/:modul/kuis/:kuis', params: made.at }
  const list: Place = { screen: history, path: 'belajar/:modul/kuis/:kuis/disisihkan', params: made.at }
  const ana = await reader(made.anaId)
  const send = (text: string, more: [string, string][] = [], mark = first) =>
    ana.send(place, [
      ['j2', text],
      ['dasar.j2', mark],
      ['dasar.ragu2', '0'],
      ['dasar.j3', second],
      ['dasar.ragu3', '0'],
      ['aksi', 'simpan'],
      ...more,
    ])
  expect((await send(STORED)).status).toBe(302)
  const page = await send(HERS)
  expect(page.status).toBe(409)
  const [, mark = ''] = /<input(?=[^>]* name="pilih\.j2")[^>]* value="(\d[^"]*)"/.exec(page.html) ?? []
  const choose = (choice: string, text = HERS) => send(text, [['pilih.j2', choice]])
  const answer = async () => {
    const { value } = await db.quizAnswer.findFirstOrThrow({
      where: { position: 2, attempt: { quizId: made.quiz.quizId } },
    })
    return value
  }
  const texts = async () => {
    const { id: thingId } = await db.quizAttempt.findFirstOrThrow({ where: { quizId: made.quiz.quizId } })
    const found = await db.setAsideText.findMany({ where: { thingId } })
    return found.map(({ field, value }) => [field, value])
  }
  const pressed = async () => {
    const shown = await ana.open(list)
    return ['tulisan', 'dasar'].map((name) => [name, fieldIn(shown, name) ?? ''] as const)
  }
  const script = (fields: [string, string][]) =>
    made.ana.post(autosave, { ...made.at, percobaan: '1' }, fields)
  return { made, place, list, browser: ana, mark, choose, answer, texts, pressed, script }
}

test('refuses the page and its button to who has no attempt there, and what is no form of it', async () => {
  const { made, list, mark, choose, browser, answer, pressed } = await met()
  await choose(mark)
  const form = await pressed()
  const budi = await reader(world.teams.one.members[1].id)
  const { trainer, secretariat, admin, bupati } = world.people
  const others = await Promise.all([trainer, secretariat, admin, bupati].map(({ id }) => reader(id)))
  for (const stranger of [budi, ...others]) {
    expect(await stranger.open(list)).toMatchObject({ status: 404, html: '' })
    expect((await stranger.send(list, form)).status).toBe(404)
  }
  expect((await browser.send(list, [form[0] ?? ['', '']])).status).toBe(400)
  expect((await browser.send(list, [...form, ['points', '100']])).status).toBe(400)
  expect((await browser.send({ ...list, params: { ...made.at, kuis: 'lain' } }, form)).status).toBe(404)
  expect(await answer()).toMatchObject({ text: HERS })
})

test('refuses a text that is given up for a question that is not asked, for what is only read and for somebody else', async () => {
  const { made, script, texts } = await met()
  for (const name of ['disisihkan.j99', 'disisihkan.j1', 'sendiri.j99', 'disisihkan.ragu2'])
    expect((await script([[name, 'Teks.']])).status).toBe(400)
  const budi = await visitor(world.teams.one.members[1].id)
  const form: [string, string][] = [['disisihkan.j2', 'Teks.']]
  expect((await budi.post(autosave, { ...made.at, percobaan: '1' }, form)).status).toBe(404)
  expect(await texts()).toEqual([])
})

test('whichever is chosen without scripts, the other stands on the page that the quiz leads to, and comes back', async () => {
  for (const whose of ['saya', 'tersimpan'] as const) {
    const { made, place, list, mark, choose, browser, answer, texts, pressed } = await met()
    const [kept, other] = whose === 'saya' ? [HERS, STORED] : [STORED, HERS]
    const quiz = `/belajar/${made.at.modul}/kuis/kuis`
    expect((await browser.open(place)).html).not.toContain('/disisihkan')
    expect((await browser.open(list)).html).toContain('Belum ada tulisan yang disisihkan.')
    // A replay of the same press keeps it once.
    for (const _ of ['first', 'again'])
      expect((await choose(whose === 'saya' ? mark : 'tersimpan')).location).toBe(quiz)
    expect([await answer(), await texts()]).toEqual([{ kind: 'essay', text: kept }, [['2', other]]])
    const { html } = await browser.open(place)
    expect(html).toMatch(
      new RegExp(`href="${quiz}/disisihkan"[^>]*>Tulisan yang disisihkan[^<]*(<!-- -->)?[^<]*1`),
    )
    const page = await browser.open(list)
    // What is only read has no number.
    expect(page.html).toMatch(/<h2[^>]*>Soal 1<\/h2>/)
    expect(page.html).toContain(other)
    const form = await pressed()
    expect((await browser.send(list, form)).location).toBe(`${quiz}#s2`)
    expect(await answer()).toEqual({ kind: 'essay', text: other })
    // Pressed once more, its answer is another by now: nothing changes.
    expect((await browser.send(list, form)).status).toBe(302)
    expect(await answer()).toEqual({ kind: 'essay', text: other })
    expect((await browser.open(list)).html).toContain(kept)
  }
})

test('without scripts a text with the number of a person is not kept, whichever is chosen', async () => {
  const { mark, choose, answer, texts } = await met()
  expect((await choose(mark, NIK)).status).toBe(409)
  expect((await choose('tersimpan', NIK)).status).toBe(302)
  expect([await answer(), await texts()]).toEqual([{ kind: 'essay', text: STORED }, []])
})

test('the page’s script sends what was given up, also alone, and is told what the server has of it', async () => {
  const { script, texts, answer } = await met()
  const alone = await script([
    ['disisihkan.j2', 'Ditinggalkan.'],
    ['sendiri.j2', '1'],
    ['disisihkan.j3', '[["j3","1"]]'],
  ])
  expect(alone.body).toMatchObject({ kind: 'answered', fields: {}, setAside: ['j2'] })
  const choice = await script([['disisihkan.j3', '[["j3","1"]]']])
  expect([choice.status, choice.body]).toMatchObject([200, { kind: 'answered', setAside: [] }])
  const refused = await script([['disisihkan.j2', NIK]])
  expect(refused.body).toMatchObject({ kind: 'answered', setAside: [] })
  expect(await texts()).toEqual([['2', 'Ditinggalkan.']])
  expect(await answer()).toMatchObject({ text: STORED })
})

test('what is chosen over a text goes with it in one request', async () => {
  const { script, texts, answer, mark } = await met()
  const { body } = await script([
    ['j2', HERS],
    ['dasar.j2', mark],
    ['disisihkan.j2', STORED],
  ])
  expect(body).toMatchObject({ fields: { j2: { kind: 'saved' } }, setAside: ['j2'] })
  expect([await answer(), await texts()]).toEqual([{ kind: 'essay', text: HERS }, [['2', STORED]]])
})

test('after the end the list is read from the result, and nothing comes back from it', async () => {
  const { made, list, mark, choose, browser, answer, pressed, script, texts } = await met()
  await choose(mark)
  const form = await pressed()
  await handInNow(made)
  const { html } = await browser.open(list)
  expect(html).toContain(STORED)
  expect(html).toContain('Kuis ini sudah berakhir')
  expect(html).not.toContain('Pakai tulisan ini')
  expect((await browser.send(list, form)).location).toMatch(/\/disisihkan$/)
  const late = await script([['disisihkan.j2', 'Terlambat.']])
  expect(late.body).toMatchObject({ ended: true, setAside: [] })
  expect([await answer(), await texts()]).toEqual([{ kind: 'essay', text: HERS }, [['2', STORED]]])
})

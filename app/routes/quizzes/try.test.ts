import { expect, test } from 'vitest'
import { makeQuiz } from '#tests/support/quizzes.ts'
import { visitor } from '#tests/support/doors.ts'
import { createWorld } from '#tests/support/world.ts'
import type { AskedView } from '#app/components/asked/asked.ts'
import { db } from '#app/platform/data/db.server.ts'
import { answerField, choiceName, pairField } from '#app/platform/line/answer-names.ts'
import { action, loader } from './try.tsx'

const GIFT = `::Satu::Mana? {=RAHASIA1#RAHASIA2 ~salah ~keliru}

::Dua::Betul. {TRUE}

::Tiga::Sebut. {=sangatta}

::Empat::Jelaskan. {}

::Lima::Pasangkan. {=a -> satu =b -> dua}
`

type Door = (args: Parameters<typeof loader>[0]) => unknown

/** The door as it is reached by an address with that query. */
function at(door: Door, query: string): Door {
  return (args) =>
    door({ ...args, request: new Request(`http://localhost:3000/pintu?${query}`, args.request) })
}

async function begin() {
  const world = await createWorld()
  const quiz = await makeQuiz(world, { gift: GIFT, settings: { shuffleQuestions: true } })
  await db.quiz.update({ where: { id: quiz.quizId }, data: { isDraft: true } })
  const params = { modul: quiz.where.module, kuis: quiz.where.quiz }
  const trainer = await visitor(world.people.trainer.id)
  const page = async (query: string) => (await trainer.get(at(loader, query), params)).body as Page
  const counts = async () => [
    await db.quizAttempt.count({ where: { quizId: quiz.quizId } }),
    await db.quizStanding.count({ where: { quizId: quiz.quizId } }),
    await db.auditEvent.count({ where: { districtId: world.district.id } }),
    await db.outboxMessage.count(),
  ]
  return { world, quiz, params, trainer, page, counts }
}

/** What of the page these tests look at. */
type Page = {
  to: string
  questions: AskedView[]
}

/** The right answers, as its form would send them. */
function rightly({ questions }: Page): [string, string][] {
  return questions.flatMap(({ kind, position, choices, premises, offered }): [string, string][] => {
    const field = answerField(position)
    const named = (some: readonly string[] | undefined, text: string) => choiceName(some?.indexOf(text) ?? -1)
    if (kind === 'choice') return [[field, named(choices, 'RAHASIA1')]]
    if (kind === 'trueFalse') return [[field, 'benar']]
    if (kind === 'short') return [[field, 'Sangatta']]
    if (kind === 'essay') return [[field, 'Karena.']]
    const pairs: Record<string, string> = { a: 'satu', b: 'dua' }
    return (premises ?? []).map((text, pair) => [
      pairField(position, pair),
      named(offered, pairs[text] ?? ''),
    ])
  })
}

const queryOf = (page: Page) => page.to.split('?')[1] ?? ''

test('a trainer answers her own draft and sees the result with the key, and nothing of it is recorded', async () => {
  const { params, trainer, page, counts } = await begin()
  const shown = await page('acak=7')
  expect(JSON.stringify(shown)).not.toContain('RAHASIA2')
  const before = await counts()
  const answers = rightly(shown)
  const right = await trainer.post(at(action, queryOf(shown)), params, answers)
  expect(right).toMatchObject({ status: 200, body: { changed: null } })
  const said = JSON.stringify(right.body)
  for (const words of [
    'Nilai 80 dari 100.',
    'Lulus.',
    '1 uraian menunggu',
    'Tidak ada yang dicatat.',
    'RAHASIA2',
  ])
    expect(said).toContain(words)
  expect(said).toContain('Peserta belum melihat ini sesudah mengumpulkan: kunci.')
  const empty = await trainer.post(at(action, queryOf(shown)), params, [])
  expect(JSON.stringify(empty.body)).toContain('Nilai 0 dari 100.')
  expect(JSON.stringify(empty.body)).toContain('RAHASIA1')
  expect(await counts()).toEqual(before)
})

test('it is mixed as an attempt is: one seed always the same, another otherwise', async () => {
  const { page } = await begin()
  const order = async (seed: number) => {
    const { questions } = await page(`acak=${seed}`)
    return questions.map(({ text, choices }) => `${text} ${(choices ?? []).join()}`).join()
  }
  expect(await order(3)).toBe(await order(3))
  const orders = new Set(await Promise.all([1, 2, 3, 4, 5, 6].map(order)))
  expect(orders.size).toBeGreaterThan(1)
})

test('answers are not marked by other questions than they were given to', async () => {
  const { params, trainer, page, quiz } = await begin()
  const shown = await page('acak=7')
  const [item] = await db.quizItem.findMany({ where: { quizId: quiz.quizId } })
  await db.quizItem.delete({ where: { id: item?.id ?? '' } })
  expect(await trainer.post(at(action, queryOf(shown)), params, rightly(shown))).toMatchObject({
    status: 422,
    body: { tried: null, changed: { questions: { length: 4 } } },
  })
})

test('takes no field that no form of ours has, and is there for nobody but trainers of the district', async () => {
  const { world, params, trainer, page, quiz } = await begin()
  const shown = await page('acak=7')
  const odd: [string, string][] = [['personId', 'x']]
  expect((await trainer.post(at(action, queryOf(shown)), params, odd)).status).toBe(400)
  const other = await createWorld()
  for (const id of [
    world.teams.one.members[0].id,
    world.people.auditor.id,
    world.people.bupati.id,
    other.people.trainer.id,
  ]) {
    const stranger = await visitor(id)
    for (const door of [at(loader, 'acak=7'), at(action, queryOf(shown))])
      expect((await stranger.post(door, params, [])).status).toBe(404)
  }
  await db.quiz.update({ where: { id: quiz.quizId }, data: { retiredAt: new Date() } })
  expect((await trainer.get(at(loader, 'acak=7'), params)).status).toBe(404)
})

import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { clearCourses } from '#tests/support/making.ts'
import { aBank } from '#tests/support/question-bank.ts'
import type { Choice, Likeness } from './likeness.server.ts'
import { likePasted, pasteQuestions } from './pasting.server.ts'
import { readForBank } from './pasting.ts'
import { storedQuestionSchema } from '#app/domain/quizzes/stored-question.schema.ts'
import { quizGift } from './quiz-text.server.ts'

clearCourses()
const NOW = new Date()
const FIRST = { module: 'awal', quiz: 'kuis' }
const SECOND = { module: 'awal', quiz: 'pasca' }
const PRE = '::Soal 1:: Ibu kota Kutim? {=Sangatta ~Bontang}\n\n::Soal 2:: Dua? {=ya ~tidak}\n'
const POST = '::Soal 1:: Siapa menimbang balita? {=Kader ~Camat}\n\n::Soal 2:: Dua? {=ya ~tidak}\n'

/** Two quizzes of a module, of which the first asks what `PRE` says. */
async function room() {
  const bank = await aBank()
  const { trainer, moduleId } = bank
  const place = { moduleId, slug: 'pasca', title: 'Pascates', source: '', sourceHash: '', questionCount: 0 }
  await db.quiz.create({ data: place })
  const quiz = await bank.quiz()
  await db.quizItem.deleteMany({ where: { quizId: quiz.id } })
  const send = (at: typeof FIRST, text: string, choices = new Map<string, Choice>()) =>
    pasteQuestions(trainer, at, { key: randomUUID(), text, choices }, NOW)
  /** As the page sends it: what it proposes, or always this. */
  const taken = async (at: typeof FIRST, text: string, always?: Choice) => {
    const shown = await likePasted(trainer, at, readForBank(text))
    return send(at, text, chosen(shown, always))
  }
  await taken(FIRST, PRE)
  const like = (at: typeof FIRST, text: string) => likePasted(trainer, at, readForBank(text))
  return { ...bank, send, taken, like, asks: () => asks(moduleId) }
}

function chosen(likenesses: readonly (Likeness | null)[], always?: Choice): Map<string, Choice> {
  return new Map(likenesses.flatMap((one) => (one?.usual ? [[one.mark, always ?? one.usual] as const] : [])))
}

/** What each quiz of the module asks: "kuis: Soal 1 = Ibu kota Kutim?". */
async function asks(moduleId: string): Promise<string[]> {
  const items = await db.quizItem.findMany({
    where: { quiz: { moduleId } },
    orderBy: [{ quiz: { slug: 'asc' } }, { position: 'asc' }],
    include: { quiz: true, question: { include: { currentVersion: true } } },
  })
  return items.map(({ quiz, question }) => {
    const { text } = storedQuestionSchema.parse(question?.currentVersion?.body)
    return `${quiz.slug}: ${question?.title} = ${text.text}`
  })
}

it('leaves another quiz’s questions as they are where only the titles are alike', async () => {
  const { taken, like, asks } = await room()
  const before = await asks()
  expect(await like(SECOND, POST)).toMatchObject([
    { by: 'title', text: 'Ibu kota Kutim?', isHere: false, usual: 'new' },
    { by: 'words', usual: null },
  ])
  expect(await taken(SECOND, POST)).toEqual({ ok: true, taken: 1, changed: 0, same: 1 })
  const after = [...before, 'pasca: Soal 1 (2) = Siapa menimbang balita?', 'pasca: Soal 2 = Dua?']
  expect(await asks()).toEqual(after)
  // The same text a second time finds what it has made.
  expect(await taken(SECOND, POST)).toEqual({ ok: true, taken: 0, changed: 0, same: 2 })
  expect(await asks()).toEqual(after)
})

it('writes nothing where she was not asked, and where the bank has changed since', async () => {
  const { send, like, taken, asks } = await room()
  const before = await asks()
  expect(await send(SECOND, POST)).toEqual({ ok: false, reason: 'unchosen' })
  const stale = chosen(await like(SECOND, POST), 'renew')
  await taken(FIRST, PRE.replace('Bontang', 'Sangkulirang'))
  expect(await send(SECOND, POST, stale)).toEqual({ ok: false, reason: 'unchosen' })
  const edited = POST.replace('balita', 'bayi')
  expect(await send(SECOND, edited, chosen(await like(SECOND, POST)))).toEqual({
    ok: false,
    reason: 'unchosen',
  })
  expect(await asks()).toEqual(before)
})

it('changes what another quiz asks where she says so, and says which quiz that is', async () => {
  const { taken, like, asks } = await room()
  await taken(SECOND, PRE)
  expect(await like(SECOND, POST)).toMatchObject([{ isHere: true, usual: 'renew' }, { usual: null }])
  const [named] = await like(SECOND, POST)
  expect(named?.quizzes).toHaveLength(1)
  expect(await taken(SECOND, POST)).toEqual({ ok: true, taken: 1, changed: 1, same: 1 })
  expect(await asks()).toEqual([
    'kuis: Soal 1 = Siapa menimbang balita?',
    'kuis: Soal 2 = Dua?',
    'pasca: Soal 1 = Siapa menimbang balita?',
    'pasca: Soal 2 = Dua?',
  ])
})

it('brings an exported quiz back as the same questions, unless another quiz asks them', async () => {
  const { taken, like, asks, quiz } = await room()
  const { id } = await quiz()
  const gift = (await quizGift(db, id)).replace('Bontang', 'Sangkulirang')
  expect(await like(FIRST, gift)).toMatchObject([{ by: 'id', usual: 'renew' }, { usual: null }])
  expect(await like(SECOND, gift)).toMatchObject([
    { by: 'id', isHere: false, usual: 'new' },
    { by: 'id', usual: null },
  ])
  expect(await taken(SECOND, gift)).toEqual({ ok: true, taken: 1, changed: 0, same: 1 })
  expect((await asks()).filter((one) => one.startsWith('pasca'))).toEqual([
    'pasca: Soal 1 (2) = Ibu kota Kutim?',
    'pasca: Soal 2 = Dua?',
  ])
  await db.quizItem.deleteMany({ where: { quizId: id } })
  expect(await like(FIRST, gift)).toMatchObject([{ by: 'id', usual: 'renew' }, { quizzes: ['Pascates'] }])
})

it('counts a quiz that picks from its category among those that ask it', async () => {
  const { like, quiz } = await room()
  const { id } = await quiz()
  await db.quizItem.deleteMany({ where: { quizId: id } })
  expect(await like(SECOND, PRE.replace('Dua?', 'Tiga?'))).toMatchObject([
    { quizzes: [], usual: null },
    { quizzes: [], usual: 'new' },
  ])
  await db.quizItem.create({ data: { quizId: id, position: 1, category: '', pick: 1 } })
  const [one] = await like(SECOND, PRE)
  expect(one?.quizzes).toHaveLength(1)
})

it('keeps what a list does not say of a question that it repeats', async () => {
  const { taken, question, like } = await room()
  const tagged = '// [tag:tujuan:1] [poin:4]\n::Soal 3:: Siapa? {=Kader ~Camat}\n'
  await taken(FIRST, tagged)
  const typed = '1. Siapa?\nA. Kader\nB. Camat\nKunci: A'
  expect(await like(FIRST, typed)).toMatchObject([{ by: 'words', isHere: true, usual: null }])
  await taken(FIRST, typed.replace('Kunci: A', 'Kunci: B'))
  expect(await question('Soal 3')).toMatchObject({
    tags: ['tujuan:1'],
    currentVersion: { points: 400, number: 2 },
  })
})

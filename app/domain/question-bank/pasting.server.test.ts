import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { actionsIn, clearCourses } from '#tests/support/making.ts'
import { aBank } from '#tests/support/question-bank.ts'
import { pasteQuestions } from './pasting.server.ts'
import { readForBank } from './pasting.ts'

clearCourses()
const now = new Date()
const QUIZ = { module: 'awal', quiz: 'kuis' }
const NONE = new Map()
const TWO = '1. Siapa?\nA. Dinkes\nB. DPPKB\nKunci: B\n\n2. Uraikan.\nJenis: esai\nPoin: 20'

it('refuses whoever may not write quizzes, and a quiz of another district', async () => {
  const { strangers, trainer, titles, districtId } = await aBank()
  for (const asker of strangers)
    expect(await pasteQuestions(asker, QUIZ, { key: randomUUID(), text: TWO, choices: NONE }, now)).toEqual({
      ok: false,
      reason: 'not-found',
    })
  const nowhere = { module: 'awal', quiz: 'tidak-ada' }
  expect(
    await pasteQuestions(trainer, nowhere, { key: randomUUID(), text: TWO, choices: NONE }, now),
  ).toMatchObject({
    ok: false,
  })
  expect(await titles()).toEqual(['S-01'])
  expect(await actionsIn(districtId)).toEqual([])
})

it('takes what is ready to the end of the quiz, once, and leaves the rest', async () => {
  const { trainer, titles, quiz, districtId } = await aBank()
  const form = { key: randomUUID(), text: `${TWO}\n\n3. Mana?\nA. satu\nB. dua`, choices: NONE }
  expect(await pasteQuestions(trainer, QUIZ, form, now)).toEqual({ ok: true, taken: 2, same: 0, changed: 0 })
  expect(await pasteQuestions(trainer, QUIZ, form, now)).toEqual({ ok: true, taken: 2, same: 0, changed: 0 })
  expect(await titles()).toEqual(['S-01', '', ''])
  expect((await quiz()).questionCount).toBe(3)
  expect(await actionsIn(districtId)).toEqual(['quiz.paste'])
  const essay = await db.question.findFirstOrThrow({
    where: { districtId, kind: 'essay' },
    include: { currentVersion: true },
  })
  expect(essay.currentVersion).toMatchObject({ points: 2_000, authorId: trainer.id })
})

it('takes nothing where nothing is ready, and no more than a quiz asks', async () => {
  const { trainer, titles } = await aBank()
  const unready = { key: randomUUID(), text: '1. Mana?\nA. satu\nB. dua', choices: NONE }
  expect(await pasteQuestions(trainer, QUIZ, unready, now)).toEqual({ ok: false, reason: 'nothing' })
  const many = Array.from({ length: 200 }, (_, index) => `${index + 1}. Apa ${index}?\nA. a\nB. b\nKunci: A`)
  const all = { key: randomUUID(), text: many.join('\n'), choices: NONE }
  expect(await pasteQuestions(trainer, QUIZ, all, now)).toEqual({ ok: false, reason: 'full' })
  expect(await titles()).toEqual(['S-01'])
})

it('refuses what the forms of the bank refuse: a number of a person, a text without an end', () => {
  const faults = (text: string) =>
    readForBank(text).questions.flatMap((found) => found.faults.map(({ id }) => id))
  const [found] = faults('1. Siapa 6408010101010001?\nA. a\nB. b\nKunci: A')
  expect(found).toContain('menyerupai NIK')
  expect(found).not.toContain('6408')
  expect(faults(`1. Siapa?\nA. ${'a'.repeat(700)}\nB. b\nKunci: A`)[0]).toContain('terlalu panjang')
  expect(faults('1. Siapa\u0000?\nA. a\nB. b\nKunci: A')[0]).toContain('rusak')
})

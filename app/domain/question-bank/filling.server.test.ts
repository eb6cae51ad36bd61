import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { importContent } from '#app/domain/content/import.server.ts'
import { copyModule } from '#app/domain/content/making/copying.server.ts'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { createShelf } from '#tests/support/learning.ts'
import { addQuestions } from './adding.server.ts'
import { convertQuizzes } from './converting.server.ts'
import { fillQuiz } from './filling.server.ts'
import { bankGift, quizGift } from './quiz-text.server.ts'

clearCourses()
const now = new Date()
const FILE = 'modul/01-awal/kuis.gift'
const TWO = '::Satu:: Benar? {T}\n\n// Catatan penulis\n::Dua:: Dua? { =ya ~tidak }\n'

async function begin(gift = TWO) {
  const { world, trainer, districtId } = await aCourse()
  const shelf = createShelf()
  const bring = async (text: string) => {
    shelf.write({ [FILE]: text })
    return importContent(districtId, new Date(), shelf.folder)
  }
  await bring(gift)
  const module = await db.module.findFirstOrThrow({ where: { districtId, slug: 'awal' } })
  const quiz = () => db.quiz.findFirstOrThrow({ where: { moduleId: module.id, slug: 'kuis' } })
  return { world, trainer, districtId, moduleId: module.id, shelf, bring, quiz }
}

function bankOf(moduleId: string) {
  return db.question.findMany({
    where: { moduleId },
    orderBy: { id: 'asc' },
    include: { currentVersion: true, versions: true, items: true },
  })
}

/** Those that are no longer asked (the sample's own) left out. */
async function liveOf(moduleId: string) {
  return (await bankOf(moduleId)).filter(({ retiredAt }) => retiredAt === null)
}

const byTitle = (rows: Awaited<ReturnType<typeof bankOf>>) => new Map(rows.map((row) => [row.title, row]))

it('refuses the name of a question that another module or district has: it becomes one of its own', async () => {
  const one = await begin('// [id:s-milik]\n::Satu:: Benar? {T}\n')
  const other = await begin('// [id:s-lain]\n::Satu:: Benar? {T}\n')
  const [before] = await bankOf(one.moduleId)
  const { questions } = readGift('// [id:s-milik]\n::Curian:: Salah? {F}\n')
  const second = await db.module.findFirstOrThrow({ where: { districtId: one.districtId, slug: 'lanjut' } })
  const given = { quizId: null, questions, authorId: null, now }
  const into = (moduleId: string, districtId: string) =>
    tx((t) => addQuestions(t, { ...given, districtId, moduleId }))
  expect(await into(second.id, one.districtId)).toMatchObject({ added: 1, changed: 0 })
  expect(await into(other.moduleId, other.districtId)).toMatchObject({ added: 1, changed: 0 })
  expect((await bankOf(one.moduleId))[0]).toEqual(before)
  expect((await bankOf(second.id)).map(({ key }) => key)).not.toContain('s-milik')
})

it('gives a quiz of a file its questions, in order, and keeps its very text', async () => {
  const { moduleId, quiz } = await begin()
  const rows = await bankOf(moduleId)
  expect(rows.flatMap(({ title, items }) => items.map(({ position }) => [title, position]))).toEqual(
    expect.arrayContaining([
      ['Satu', 1],
      ['Dua', 2],
    ]),
  )
  expect(await quiz()).toMatchObject({ source: TWO, questionCount: 2, settings: null })
})

it('makes a new version of what a file says anew, retires what it leaves out, and brings back what it asks again', async () => {
  const { moduleId, bring } = await begin()
  const before = byTitle(await bankOf(moduleId))
  await bring('::Dua:: Dua? { =ya ~tidak ~mungkin }\n\n::Tiga:: Tiga? {F}\n')
  const after = byTitle(await bankOf(moduleId))
  expect(after.get('Dua')).toMatchObject({
    id: before.get('Dua')?.id,
    key: before.get('Dua')?.key,
    retiredAt: null,
  })
  expect(after.get('Dua')?.versions).toHaveLength(2)
  expect(after.get('Dua')?.currentVersion?.number).toBe(2)
  expect(after.get('Satu')?.retiredAt).not.toBeNull()
  expect(after.get('Satu')?.items).toEqual([])
  await bring(TWO)
  const again = byTitle(await bankOf(moduleId))
  expect(again.get('Satu')).toMatchObject({ id: before.get('Satu')?.id, retiredAt: null })
  expect(again.get('Satu')?.versions).toHaveLength(1)
  expect(again.get('Tiga')?.retiredAt).not.toBeNull()
})

it('knows a question by its name where its title changes, and by its title where its category does', async () => {
  const { moduleId, bring } = await begin('// [id:s-1]\n::Satu:: Benar? {T}\n\n::Dua:: Dua? { =ya ~tidak }\n')
  const before = byTitle(await bankOf(moduleId))
  await bring('// [id:s-1]\n::Lain:: Benar? {T}\n\n$CATEGORY: Baru\n\n::Dua:: Dua? { =ya ~tidak }\n')
  const rows = await bankOf(moduleId)
  const after = byTitle(rows)
  expect(after.get('Lain')?.id).toBe(before.get('Satu')?.id)
  expect(after.get('Dua')).toMatchObject({ id: before.get('Dua')?.id, category: 'Baru' })
  expect(after.get('Dua')?.versions).toHaveLength(1)
  expect(rows.filter(({ items }) => items.length > 0)).toHaveLength(2)
})

it('leaves a question of one title in another quiz what it is, and knows its own again', async () => {
  const { moduleId, districtId, bring, quiz } = await begin()
  const { id: first } = await quiz()
  const { id: second } = await db.quiz.create({
    data: { moduleId, slug: 'kedua', title: '', source: '', sourceHash: '', questionCount: 1 },
  })
  const asked = async (quizId: string) => {
    const where = { quizId }
    const question = { select: { id: true, currentVersionId: true } }
    const items = await db.quizItem.findMany({ where, orderBy: { position: 'asc' }, select: { question } })
    return items.map((item) => item.question)
  }
  const fill = (source: string) =>
    tx((t) => fillQuiz(t, { districtId, moduleId, quizId: second, source, authorId: null, now }))
  const before = await asked(first)
  await fill('::Satu:: Lain sama sekali? {F}\n')
  const [own] = await asked(second)
  expect(await asked(first)).toEqual(before)
  expect(before.map((one) => one?.id)).not.toContain(own?.id)
  // The same file with another text is a new version of its own question, not of the other's, nor a third.
  await fill('::Satu:: Lain lagi? {F}\n')
  const [again] = await asked(second)
  expect([again?.id, again?.currentVersionId === own?.currentVersionId]).toEqual([own?.id, false])
  await bring(TWO.replace('Benar?', 'Betul?'))
  expect((await asked(first)).map((one) => one?.id)).toEqual(before.map((one) => one?.id))
  expect(await asked(second)).toEqual([again])
})

it('a quiz that asks what another asks, word by word, shares its question', async () => {
  const { moduleId, districtId, quiz } = await begin()
  const { id: quizId } = await db.quiz.create({
    data: { moduleId, slug: 'kedua', title: '', source: '', sourceHash: '', questionCount: 1 },
  })
  await tx((t) => fillQuiz(t, { districtId, moduleId, quizId, source: TWO, authorId: null, now }))
  const ids = async (of: string) =>
    (await db.quizItem.findMany({ where: { quizId: of }, orderBy: { position: 'asc' } })).map(
      ({ questionId }) => questionId,
    )
  expect(await ids(quizId)).toEqual(await ids((await quiz()).id))
})

it('fills quizzes of an earlier release once, each with its own questions', async () => {
  const { moduleId, quiz } = await begin()
  const { id } = await quiz()
  await db.quizItem.deleteMany({ where: { quizId: id } })
  await db.question.updateMany({ where: { moduleId }, data: { currentVersionId: null } })
  await db.questionVersion.deleteMany({ where: { question: { moduleId } } })
  await db.question.deleteMany({ where: { moduleId } })
  const kept = await quiz()
  expect(await convertQuizzes(now)).toBeGreaterThan(0)
  expect(await bankOf(moduleId)).toHaveLength(2)
  expect(await quiz()).toEqual(kept)
  await Promise.all([convertQuizzes(now), convertQuizzes(now)])
  expect(await bankOf(moduleId)).toHaveLength(2)
  expect(await db.quizItem.count({ where: { quizId: id } })).toBe(2)
})

it('gives what it has as GIFT with names and points, and the same questions come back from it', async () => {
  const { quiz, bring, moduleId } = await begin(
    '// Kepala berkas\n// [poin:2,5] [tag:tujuan:1]\n::Satu:: Benar? {T}\n\n::Dua:: Dua? { =ya#Tepat ~%-50%tidak }\n\n// Ekor berkas\n',
  )
  const gift = await quizGift(db, (await quiz()).id)
  expect(gift).toContain('Kepala berkas')
  expect(gift).toContain('Ekor berkas')
  expect(gift).toContain('[poin:2.5]')
  const keys = (await liveOf(moduleId)).map(({ key }) => key)
  expect(readGift(gift).questions.map(({ id }) => id)).toEqual(keys)
  await bring(gift)
  const rows = await liveOf(moduleId)
  expect(rows.map(({ versions }) => versions.length)).toEqual([1, 1])
  expect(await quizGift(db, (await quiz()).id)).toBe(gift)
})

it('gives a copied module questions of its own', async () => {
  const { trainer, districtId, moduleId } = await begin()
  const answer = await copyModule(trainer, 'awal', randomUUID(), now)
  if (!answer.ok) throw new Error(answer.reason)
  const copy = await db.module.findFirstOrThrow({
    where: { districtId, slug: answer.slug },
    include: { quizzes: true },
  })
  const [one, other] = [await liveOf(moduleId), await bankOf(copy.id)]
  expect(other.map(({ title }) => title).toSorted()).toEqual(one.map(({ title }) => title).toSorted())
  expect(other.filter(({ key }) => one.some((row) => row.key === key))).toEqual([])
  expect(copy.quizzes).toMatchObject([
    { questionCount: 2, sourceHash: sha256(copy.quizzes[0]?.source ?? '') },
  ])
})

it('reads a quiz’s own facts from its first line and writes them there', async () => {
  const line =
    '// [kuis:{"judul":"Prates","atur":{"time":30},"ambil":[{"kategori":"Peta","jumlah":2,"tempat":0}]}]\n'
  const { quiz, bring } = await begin(`${line}${TWO}`)
  const { id, title, settings } = await quiz()
  expect({ title, settings }).toMatchObject({ title: 'Prates', settings: { time: 30, pass: 70 } })
  const items = await db.quizItem.findMany({ where: { quizId: id }, orderBy: { position: 'asc' } })
  expect(items.map(({ category, pick }) => [category, pick])).toEqual([
    ['Peta', 2],
    [null, null],
    [null, null],
  ])
  const gift = await quizGift(db, id)
  await bring(gift)
  expect(await quizGift(db, id)).toBe(gift)
  const { faults } = await bring('// [kuis:{"waktu":}]\n::Satu:: Benar? {T}\n')
  expect(faults).toMatchObject([{ path: FILE, line: 1 }])
})

it('brings several quizzes and a bank of files; what a trainer has changed in the bank stays hers', async () => {
  const { moduleId, shelf, districtId } = await begin()
  const bring = async (files: Readonly<Record<string, string>>) => {
    shelf.write(files)
    return (await importContent(districtId, new Date(), shelf.folder)).faults
  }
  const PRATES = 'modul/01-awal/kuis-prates.gift'
  const BANK = 'modul/01-awal/bank.gift'
  expect(await bring({ [PRATES]: '::Prates:: Benar? {T}\n', [BANK]: '::Simpanan:: Benar? {T}\n' })).toEqual(
    [],
  )
  const slugs = async () =>
    (await db.quiz.findMany({ where: { moduleId }, orderBy: { slug: 'asc' } })).map(({ slug }) => slug)
  expect(await slugs()).toEqual(['kuis', 'prates'])
  const kept = byTitle(await liveOf(moduleId)).get('Simpanan')
  expect(kept).toMatchObject({ items: [], retiredAt: null })
  expect(await bring({ [BANK]: '::Simpanan:: Benar? {F}\n\n::Tambahan:: Benar? {T}\n' })).toEqual([])
  const after = byTitle(await liveOf(moduleId))
  expect(after.get('Simpanan')?.versions).toHaveLength(1)
  expect(after.get('Tambahan')?.items).toEqual([])
  expect(await bankGift(db, moduleId)).toContain('::Tambahan::')
  expect((await bring({ 'modul/01-awal/kuis-kuis.gift': '::X:: Benar? {T}\n' }))[0]?.sentence).toContain(
    'tidak dikenal',
  )
})

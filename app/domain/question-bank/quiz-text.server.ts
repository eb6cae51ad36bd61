import { writeGift } from '#app/domain/quizzes/write-gift.ts'
import type { Question } from '#app/domain/quizzes/question.ts'
import { quizSettingsSchema } from '#app/domain/quizzes/quiz-settings.ts'
import type { Prisma, Reader, Tx } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { BANK } from './bank-limits.ts'
import { askedFrom } from './kept.ts'
import { writeFront, type Pick } from './quiz-front.ts'

const ITEM = {
  category: true,
  pick: true,
  question: {
    select: {
      key: true,
      category: true,
      kind: true,
      currentVersion: { select: { body: true, points: true } },
    },
  },
} as const satisfies Prisma.QuizItemSelect

const QUIZ = {
  id: true,
  moduleId: true,
  title: true,
  intro: true,
  settings: true,
  source: true,
  isDraft: true,
  items: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: BANK.items, select: ITEM },
} as const satisfies Prisma.QuizSelect
type QuizRow = Prisma.QuizGetPayload<{ select: typeof QUIZ }>

/** A quiz as a GIFT file: its facts in the first line, its own questions with their lasting names. */
export async function quizGift(reader: Reader, quizId: string): Promise<string> {
  return leaving(await reader.quiz.findUniqueOrThrow({ where: { id: quizId }, select: QUIZ }))
}

/** All quizzes of a module, by the names of their files. */
export async function moduleGifts(
  reader: Reader,
  moduleId: string,
): Promise<{ slug: string; gift: string }[]> {
  const rows = await reader.quiz.findMany({
    where: { moduleId, retiredAt: null },
    orderBy: { slug: 'asc' },
    select: { ...QUIZ, slug: true },
    take: BANK.quizzes,
  })
  return rows.map((row) => ({ slug: row.slug, gift: leaving(row) }))
}

/** The questions of a module that no quiz asks as a GIFT file; null where there are none. */
export async function bankGift(reader: Reader, moduleId: string): Promise<string | null> {
  const rows = await reader.question.findMany({
    where: { moduleId, retiredAt: null, items: { none: {} } },
    orderBy: [{ category: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    select: ITEM.question.select,
  })
  const questions = rows.flatMap((row) => askedFromRow(row))
  return questions.length === 0 ? null : writeGift(questions)
}

/**
 * Writes the text and the count of quizzes anew from what the bank says: those that ask one of these questions, those that
 * pick from a category of the module, and the one that is named. From then on a file's quiz is a trainer's own.
 */
export async function refreshQuizzesOf(
  t: Tx,
  {
    moduleId,
    questionIds,
    quizId,
  }: { moduleId: string; questionIds: readonly string[]; quizId?: string | null },
): Promise<void> {
  const rows = await t.quiz.findMany({
    where: {
      OR: [
        { items: { some: { questionId: { in: [...questionIds] } } } },
        { moduleId, items: { some: { category: { not: null } } } },
        ...(quizId ? [{ id: quizId }] : []),
      ],
    },
    select: QUIZ,
  })
  for (const row of rows) {
    const source = giftOf(row)
    const facts = { source, sourceHash: sha256(source), questionCount: await countAsked(t, row) }
    await t.quiz.update({ where: { id: row.id }, data: facts, select: { id: true } })
  }
}

/** As a file that leaves the house: it says too whether it is a draft. */
function leaving(row: QuizRow): string {
  return giftOf(row, row.isDraft)
}

function giftOf(row: QuizRow, isDraft = false): string {
  const settings = row.settings === null ? null : quizSettingsSchema.parse(row.settings)
  const { title, intro } = row
  return `${writeFront({ title, intro, settings, picks: picksOf(row), isDraft })}${writeGift(questionsOf(row))}${endOf(row.source)}`
}

function questionsOf({ items }: QuizRow): Question[] {
  return items.flatMap(({ question }) => (question ? askedFromRow(question) : []))
}

type QuestionRow = NonNullable<QuizRow['items'][number]['question']>

function askedFromRow({ key, category, currentVersion }: QuestionRow): Question[] {
  return currentVersion ? [askedFrom({ key, category, ...currentVersion })] : []
}

function picksOf({ items }: QuizRow): Pick[] {
  return items.flatMap(({ category, pick }, place) =>
    category === null || pick === null ? [] : [{ category, pick, place }],
  )
}

/** Comments behind the last question belong to none, and stay. */
function endOf(source: string): string {
  const lines = source.trimEnd().split('\n')
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('//'))
  const comments = lines
    .slice(last + 1)
    .filter((line) => line.trim() !== '' && !/^\s*\/\/ \[kuis:/.test(line))
  return last < 0 || comments.length === 0 ? '' : `\n${comments.join('\n')}\n`
}

/**
 * How many questions an attempt asks, as `drawQuestions` does: a text to be read is none, no category gives more than it has, and
 * what the quiz asks by itself is not drawn again.
 */
async function countAsked(t: Tx, row: QuizRow): Promise<number> {
  const own = row.items.filter(({ question }) => question && question.kind !== 'description').length
  const picks = picksOf(row)
  if (picks.length === 0) return own
  const there = await t.question.groupBy({
    by: ['category'],
    where: {
      moduleId: row.moduleId,
      retiredAt: null,
      currentVersionId: { not: null },
      kind: { not: 'description' },
      category: { in: picks.map(({ category }) => category) },
      items: { none: { quizId: row.id } },
    },
    _count: true,
  })
  const left = new Map(there.map(({ category, _count }) => [category, _count]))
  const picked = picks.map(({ category, pick }) => {
    const free = left.get(category) ?? 0
    left.set(category, Math.max(0, free - pick))
    return Math.min(pick, free)
  })
  return picked.reduce((sum, count) => sum + count, own)
}

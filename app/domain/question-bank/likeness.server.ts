import type { Question } from '#app/domain/quizzes/question.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { freeOf } from '#app/platform/say/free-name.ts'
import { recognise, saysSame, type KnownRow, type Recognised } from './adding.server.ts'
import { BANK } from './bank-limits.ts'
import { itemQuestions } from './items.server.ts'
import { askedFrom } from './kept.ts'
import { titleOf } from './question-title.ts'

/** So many letters a number in brackets takes of a title. */
const NUMBER_LETTERS = 8

export type Choice = 'new' | 'renew'
/** What a trainer has chosen, by the mark of what she was shown. */
export type Choices = ReadonlyMap<string, Choice>

/** The question of the bank that a pasted one is. */
export type Likeness = {
  /** Names what is chosen: these words against that version. */
  mark: string
  title: string
  text: string
  /** What tells that it is the one: its lasting name, its words, or only its title. */
  by: 'id' | 'words' | 'title'
  isHere: boolean
  /** Titles of the other quizzes that ask it. */
  quizzes: string[]
  /** Null where it says the same, so that there is nothing to choose. */
  usual: Choice | null
}

export type Liked = Recognised & { likenesses: (Likeness | null)[] }

type Place = { districtId: string; moduleId: string; quizId: string }

/**
 * What each question that is pasted into a quiz is in the bank of its module. It is never changed in silence: what another quiz
 * asks, or what is alike only in its title, becomes a new question unless she says otherwise. At most five statements.
 */
export async function likenessesOf(
  reader: Reader,
  place: Place,
  questions: readonly Question[],
): Promise<Liked> {
  const inQuiz = await itemQuestions(reader, place.quizId)
  const { each, takenKeys } = await recognise(reader, { ...place, questions }, inQuiz)
  const known = each.map(({ question, row }) => ({ question: row ? whole(question, row) : question, row }))
  const settled = await withTwins(reader, place, known, inQuiz)
  const uses = await usesOf(reader, place, settled)
  const likenesses = settled.map(({ question, row }): Likeness | null => {
    if (!row) return null
    const { others } = uses.get(row.id) ?? { others: [] }
    return likenessOf(question, row, { isHere: inQuiz.includes(row.id), quizzes: others })
  })
  return { each: settled, takenKeys, likenesses }
}

/**
 * Where a title leads to a question of another quiz, one of this quiz that says the same under another title is meant: it was made
 * when the same text was pasted before.
 */
async function withTwins(
  reader: Reader,
  place: Place,
  each: Recognised['each'],
  inQuiz: readonly string[],
): Promise<Recognised['each']> {
  const isElsewhere = ({ question, row }: Recognised['each'][number]) =>
    row !== null && question.id === null && !inQuiz.includes(row.id) && !saysSame(row, question)
  const elsewhere = each.filter(isElsewhere)
  if (elsewhere.length === 0 || inQuiz.length === 0) return each
  const questions = elsewhere.map(({ question }) => ({ ...question, title: null, category: null }))
  const twins = await recognise(reader, { ...place, questions }, inQuiz)
  const used = new Set(each.map(({ row }) => row?.id))
  const found = elsewhere.map((one, index) => {
    const { question, row } = twins.each[index] ?? one
    if (!row || used.has(row.id)) return one
    const same = whole(question, row)
    return saysSame(row, same) ? { question: same, row } : one
  })
  return each.map((one) => found[elsewhere.indexOf(one)] ?? one)
}

/** What a list of questions does not say of one that it does not name stays as it is in the bank. */
function whole(question: Question, row: KnownRow): Question {
  const before = storedIn(row)
  if (question.id !== null || !before) return question
  return {
    ...question,
    title: question.title ?? before.title,
    category: question.category ?? before.category,
    tags: question.tags.length > 0 ? question.tags : before.tags,
    points: question.points ?? before.points,
    comments: question.comments.length > 0 ? question.comments : before.comments,
  }
}

function storedIn({ key, category, currentVersion }: KnownRow): Question | null {
  return currentVersion && askedFrom({ key, category, ...currentVersion })
}

function likenessOf(
  question: Question,
  row: KnownRow,
  { isHere, quizzes }: Pick<Likeness, 'isHere' | 'quizzes'>,
): Likeness {
  const before = storedIn(row)
  const text = before?.text.text ?? ''
  const by = question.id !== null ? 'id' : text === question.text.text ? 'words' : 'title'
  const isOwn = isHere || (by === 'id' && quizzes.length === 0)
  return {
    mark: sha256(canonicalJson([row.id, row.currentVersion?.hash ?? '', { ...question, line: 0 }])).slice(
      0,
      16,
    ),
    title: before ? titleOf(before) : row.title,
    text,
    by,
    isHere,
    quizzes,
    usual: saysSame(row, question) ? null : isOwn ? 'renew' : 'new',
  }
}

/** The other quizzes of the module that ask each of these, by name or at random from its category. */
async function usesOf(
  reader: Reader,
  { moduleId, quizId }: Place,
  each: Recognised['each'],
): Promise<Map<string, { others: string[] }>> {
  const rows = each.flatMap(({ row }) => row ?? [])
  if (rows.length === 0) return new Map()
  const items = await reader.quizItem.findMany({
    where: {
      quizId: { not: quizId },
      quiz: { moduleId },
      OR: [
        { questionId: { in: rows.map(({ id }) => id) } },
        { category: { in: rows.map(({ category }) => category) } },
      ],
    },
    orderBy: [{ quiz: { slug: 'asc' } }, { position: 'asc' }],
    take: BANK.quizzes * BANK.items,
    select: {
      questionId: true,
      category: true,
      quiz: { select: { title: true, slug: true, module: { select: { title: true } } } },
    },
  })
  return new Map(
    rows.map(({ id, category }) => {
      const asking = items.filter((one) => one.questionId === id || one.category === category)
      const titles = asking.map(({ quiz }) => quiz.title || quiz.module.title)
      return [id, { others: [...new Set(titles)] }]
    }),
  )
}

/**
 * The same as they are to be written: where a new question was chosen it has no row, no name that another has, and a title with
 * a number where its own is taken. Null where something is to be chosen that she was not shown. At most one statement.
 */
export async function settledBy(
  reader: Reader,
  { moduleId }: Pick<Place, 'moduleId'>,
  { each, takenKeys, likenesses }: Liked,
  choices: Choices,
): Promise<Recognised | null> {
  const said = likenesses.map((one) => (one?.usual ? choices.get(one.mark) : 'renew'))
  if (said.includes(undefined)) return null
  const fresh = each.flatMap(({ question: { title } }, index) => (said[index] === 'new' ? (title ?? []) : []))
  const taken = fresh.length > 0 ? await takenTitles(reader, moduleId, fresh) : new Set<string>()
  return {
    takenKeys,
    each: each.map(({ question, row }, index) =>
      said[index] === 'new' ? { question: anew(question, taken), row: null } : { question, row },
    ),
  }
}

function anew(question: Question, taken: Set<string>): Question {
  const { title, category } = question
  if (title === null) return { ...question, id: null }
  const say = (mark: string) => `${[...title].slice(0, BANK.title - mark.length).join('')}${mark}`
  const free = freeOf(say, (name) => taken.has(placed(category, name)))
  taken.add(placed(category, free))
  return { ...question, id: null, title: free }
}

/** What begins as these do: a number in brackets is all that tells a copy from them. */
async function takenTitles(
  reader: Reader,
  moduleId: string,
  titles: readonly string[],
): Promise<Set<string>> {
  const begins = titles.map((title) => [...title].slice(0, BANK.title - NUMBER_LETTERS).join(''))
  const rows = await reader.question.findMany({
    where: { moduleId, retiredAt: null, OR: begins.map((title) => ({ title: { startsWith: title } })) },
    orderBy: { id: 'desc' },
    take: BANK.quizzes * BANK.items,
    select: { category: true, title: true },
  })
  return new Set(rows.map(({ category, title }) => placed(category, title)))
}

function placed(category: string | null, title: string): string {
  return `${category ?? ''}\n${title}`
}

import type { z } from 'zod'
import type { ModuleFacts, NoticeCode, Part } from '#app/domain/documents/document.ts'
import { findPersonalNumber } from '#app/domain/privacy/personal-number.ts'
import { safeMarkdown } from '#app/domain/privacy/privacy.schema.ts'
import type { Media } from '#app/mdx/media.ts'
import { BANK_FILE, fileOfQuiz } from '#app/domain/documents/quiz-file.ts'
import { readQuiz } from '../content-quiz.ts'
import type { ContentFault } from '../content-fault.ts'
import { assignmentHeadSchema, moduleHeadSchema } from '../front-matter.schema.ts'
import { MODULE_LIMITS } from '../making/limits.ts'
import { DRAFT_LIMITS } from '../limits.ts'
import type { AssignmentRow } from './assignment-row.ts'
import { faultsIn } from './judged.server.ts'
import type { StoredFacts } from './stored.schema.ts'

export type ReadFacts = {
  facts: StoredFacts
  /** Texts that cannot stand where they stood, because nothing there waits to be published: they become drafts. */
  drafts: Part[]
  told: { code: NoticeCode; file: string; line: number; shown: string }[]
}

/**
 * The module of an archive as it would be made. What of it participants would see at once (its introduction, quiz and
 * assignment) comes in only without a fault; a text with faults becomes a draft lesson, so that nothing of it is lost.
 */
export async function readFacts(read: ModuleFacts, files: Media): Promise<ReadFacts> {
  const result: ReadFacts = { facts: plainFacts(read), drafts: [], told: [] }
  const { facts, drafts, told } = result
  const head = moduleHeadSchema.safeParse(read.about?.head)
  if (head.success) Object.assign(facts, withoutNumbers(head.data, facts))
  else told.push({ code: 'frontMatter', file: 'modul.mdx', line: 1, shown: faultyKeys(head.error) })
  if (read.about) {
    const source = await soundText(read.about.source, files, MODULE_LIMITS.intro)
    if (source !== null) facts.source = source
    else {
      drafts.push(draftOf('Pengantar modul', read.about.source))
      told.push({ code: 'introduction', file: 'modul.mdx', line: 1, shown: '' })
    }
  }
  for (const { slug, text } of read.quizzes) {
    const quiz = quizOf(fileOfQuiz(slug), text, told)
    if (quiz) facts.quizzes.push({ slug, ...quiz })
  }
  if (read.bank !== null) facts.bank = quizOf(BANK_FILE, read.bank, told)
  if (read.assignment) {
    const assignment = await assignmentOf(read.assignment, files)
    if (assignment) facts.assignment = assignment
    else {
      drafts.push(draftOf('Tugas modul', read.assignment.source))
      told.push({ code: 'assignment', file: 'tugas.mdx', line: 1, shown: '' })
    }
  }
  return result
}

function plainFacts({ slug }: ModuleFacts): StoredFacts {
  const title = slug.replaceAll('-', ' ')
  return {
    slug,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    summary: title,
    jp: 1,
    goals: [],
    prerequisites: [],
    requires: [],
    source: '',
    quiz: null,
    quizzes: [],
    bank: null,
    assignment: null,
  }
}

type Head = Pick<StoredFacts, 'title' | 'summary' | 'jp' | 'goals' | 'prerequisites' | 'requires'>

function withoutNumbers(head: Head, plain: Head): Head {
  const holds = (text: string) => findPersonalNumber(text) !== null
  return {
    title: holds(head.title) ? plain.title : head.title,
    summary: holds(head.summary) ? plain.summary : head.summary,
    jp: head.jp,
    goals: head.goals.filter((goal) => !holds(goal)),
    prerequisites: head.prerequisites.map((folder) => folder.replace(/^\d\d-/, '')),
    requires: head.requires,
  }
}

/** The names of facts that are not as they have to be, or that nobody knows. */
export function faultyKeys({ issues }: z.ZodError): string {
  const names = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]))
  return [...new Set(names)].filter(Boolean).join(', ')
}

/** The text as it may be shown at once, or null. */
async function soundText(text: string, files: Media, most: number): Promise<string | null> {
  const parsed = safeMarkdown(0, most).safeParse(text)
  if (!parsed.success) return null
  return (await faultsIn(parsed.data, files)).length === 0 ? parsed.data : null
}

function quizOf(file: string, text: string, told: ReadFacts['told']): StoredFacts['quiz'] {
  const number = findPersonalNumber(text)
  const found: { faults: ContentFault[]; notes: ContentFault[] } = { faults: [], notes: [] }
  const quiz = number ? undefined : readQuiz(file, text, found)
  if (quiz) return quiz
  const faults = found.faults.length > 0 ? found.faults : [{ line: number?.line ?? 1, sentence: '' }]
  for (const { line, sentence } of faults.slice(0, 20))
    told.push({ code: 'quiz', file, line, shown: sentence })
  return null
}

async function assignmentOf(
  { head, source }: { head: unknown; source: string },
  files: Media,
): Promise<AssignmentRow | null> {
  const parsed = assignmentHeadSchema.safeParse(head)
  if (!parsed.success || findPersonalNumber(JSON.stringify(parsed.data)) !== null) return null
  const text = await soundText(source, files, DRAFT_LIMITS.letters)
  return text === null || text === '' ? null : { ...parsed.data, source: text }
}

function draftOf(title: string, source: string): Part {
  return { title, summary: '', minutes: 1, source, guesses: [], wanted: true, slug: null, front: null }
}

import type { z } from 'zod'
import type { Reviewed } from '#app/mdx/losses.ts'
import type { Files } from '#app/domain/prose/compile.server.ts'
import type { ContentFault, ContentNote } from './content-fault.ts'
import type { GuideFile } from './guide-files.ts'
import type { ReadQuiz } from './content-quiz.ts'
import type {
  assignmentHeadSchema,
  guideHeadSchema,
  lessonHeadSchema,
  moduleHeadSchema,
} from './front-matter.schema.ts'

/** A compiled file: its head as data, its text, what it looks like. */
export type Read<Head> = Omit<Reviewed, 'losses'> & { path: string; head: Head; source: string }

export type ReadLesson = Read<z.infer<typeof lessonHeadSchema>> & { slug: string; position: number }
export type ReadModule = {
  folder: string
  slug: string
  position: number
  files: Files
  /** Drawings that cannot be shown: the last good one stays. */
  badFiles: string[]
  /** Absent when `modul.mdx` has faults: what is known of the module stays. */
  about: Read<z.infer<typeof moduleHeadSchema>> | undefined
  lessons: ReadLesson[]
  /** Every lesson that has a file, in their order, also a faulty one: those are not gone. */
  lessonFiles: { slug: string; position: number }[]
  quizzes: (ReadQuiz & { slug: string })[]
  /** Questions that no quiz asks. */
  bank: ReadQuiz | undefined
  assignment: Read<z.infer<typeof assignmentHeadSchema>> | undefined
}
export type ReadGuide = Read<z.infer<typeof guideHeadSchema>> & GuideFile
export type ReadContent = {
  modules: ReadModule[]
  guides: ReadGuide[]
  faults: ContentFault[]
  notes: ContentNote[]
}

import { id as indonesian } from 'zod/locales'
import type { z } from 'zod'
import { readDrawing } from '#app/mdx/drawings.ts'
import { faultOf, faultsOf } from '#app/mdx/faults.ts'
import { drawingFinding } from '#app/mdx/renderers/picture.ts'
import { encodingSentence } from '#app/domain/files/encoding-words.ts'
import { findPersonalNumber } from '#app/domain/privacy/personal-number.ts'
import type { ContentFault, ContentNote } from './content-fault.ts'
import type { LessonRule } from './lesson-rule.ts'
import type { Read, ReadContent, ReadLesson, ReadModule } from './content-read.ts'
import { deadLinksIn } from './content-links.server.ts'
import { BANK_FILE, fileOfQuiz, quizOfFile } from '#app/domain/documents/quiz-file.ts'
import { readQuiz } from './content-quiz.ts'
import { bodyOf, lineOfKey, type ContentTree } from './content-tree.server.ts'
import { guideOfFile, type GuideFile } from './guide-files.ts'
import type { Language } from '#app/platform/say/language.ts'
import { compileFile, type Files } from '#app/domain/prose/compile.server.ts'
import {
  assignmentHeadSchema,
  guideHeadSchema,
  lessonHeadSchema,
  moduleHeadSchema,
} from './front-matter.schema.ts'

const MODULE_FOLDER = /^(\d\d)-([a-z0-9-]+)$/
const LESSON_FILE = /^(\d\d)-([a-z0-9-]+)\.mdx$/
const DRAWING = /^[a-z0-9][a-z0-9-]*\.svg$/

/**
 * Reads and checks everything under content/: each file by itself, then what they say about each other. What is answered
 * is sound: a file with a fault is left out.
 */
export async function checkContent(tree: ContentTree): Promise<ReadContent> {
  const faults: ContentFault[] = []
  const notes = encodingNotes(tree)
  const folders = new Map<string, Map<string, string>>()
  const guideFiles: (GuideFile & { text: string })[] = []
  for (const [path, text] of tree.files) {
    const [top, folder, name, ...deeper] = path.split('/')
    const guide = guideOfFile(path)
    if (top === 'modul' && folder && name && deeper.length === 0 && MODULE_FOLDER.test(folder)) {
      const files = folders.get(folder) ?? new Map<string, string>()
      folders.set(folder, files.set(name, text))
    } else if (guide) {
      guideFiles.push({ ...guide, text })
    } else {
      faults.push({ path, line: 1, sentence: 'Berkas ini tidak berada di tempat yang dikenal.' })
    }
    // A drawing's coordinates are digits in a row too; the compiler shows what its texts say.
    const number = path.endsWith('.svg') ? null : findPersonalNumber(text)
    if (number)
      faults.push({
        path,
        line: number.line,
        sentence: 'Ada nomor 16 angka; NIK dan nomor KK tidak boleh ada.',
      })
  }
  const modules = await Promise.all([...folders].map(([folder, files]) => readModule(folder, files, faults, notes)))
  const guides = await Promise.all(
    guideFiles.map(async ({ text, ...guide }) => {
      const { path, language: written } = guide
      const read = await readFile({ path, text, files: {}, schema: guideHeadSchema, faults, written })
      return read && { ...read, ...guide }
    }),
  )
  checkPrerequisites(modules, faults)
  faults.push(...(await deadLinksIn(modules, guides, guideFiles)))
  const faulty = new Set(faults.map((fault) => fault.path))
  return {
    modules: modules.map((module) => withoutFaulty(module, faulty)),
    guides: guides.flatMap((guide) => (guide && !faulty.has(guide.path) ? [guide] : [])),
    faults: inOrder(faults),
    // A note is about a file that is used.
    notes: inOrder(notes.filter(({ path }) => !faulty.has(path))),
  }
}

function inOrder(said: readonly ContentFault[]): ContentFault[] {
  return said.toSorted((a, b) => a.path.localeCompare(b.path) || a.line - b.line)
}

function encodingNotes({ encodings }: ContentTree): ContentNote[] {
  return [...encodings].flatMap(([path, encoding]) => {
    const sentence = encodingSentence(encoding, 'id')
    return sentence === null ? [] : [{ path, line: 1, sentence }]
  })
}

/** Some faults say nothing of the file alone: a number of a person, a name or a place that is taken. */
function withoutFaulty(module: ReadModule, faulty: ReadonlySet<string>): ReadModule {
  const sound = <T extends { path: string }>(file: T | undefined) =>
    file && !faulty.has(file.path) ? file : undefined
  return {
    ...module,
    about: sound(module.about),
    lessons: module.lessons.filter(({ path }) => !faulty.has(path)),
    assignment: sound(module.assignment),
    quizzes: module.quizzes.filter(({ slug }) => !faulty.has(`modul/${module.folder}/${fileOfQuiz(slug)}`)),
    bank: faulty.has(`modul/${module.folder}/${BANK_FILE}`) ? undefined : module.bank,
  }
}

async function readModule(
  folder: string,
  texts: Map<string, string>,
  faults: ContentFault[],
  notes: ContentNote[],
): Promise<ReadModule> {
  const [, number = '', slug = ''] = MODULE_FOLDER.exec(folder) ?? []
  const base = `modul/${folder}`
  const files = Object.fromEntries([...texts].filter(([name]) => DRAWING.test(name)))
  const badFiles = checkDrawings(base, files, faults)
  const lessons: Promise<ReadLesson | undefined>[] = []
  const lessonFiles: ReadModule['lessonFiles'] = []
  for (const [name, text] of texts) {
    const lesson = LESSON_FILE.exec(name)
    const path = `${base}/${name}`
    if (lesson) {
      const [, position = '', lessonSlug = ''] = lesson
      if (lessonFiles.some((file) => file.slug === lessonSlug))
        faults.push({
          path,
          line: 1,
          sentence: `Nama “${lessonSlug}” sudah dipakai pelajaran lain di modul ini.`,
        })
      else lessonFiles.push({ slug: lessonSlug, position: Number(position) })
      lessons.push(
        readFile({ path, text, files, schema: lessonHeadSchema, faults }).then((read) => {
          if (read) faults.push(...unknownIn(read.head.rule, texts, path))
          return read && { ...read, slug: lessonSlug, position: Number(position) }
        }),
      )
    } else if (!isKnown(name)) {
      faults.push({ path, line: 1, sentence: 'Nama atau jenis berkas ini tidak dikenal di folder modul.' })
    }
  }
  const about = texts.get('modul.mdx')
  if (about === undefined)
    faults.push({
      path: `${base}/modul.mdx`,
      line: 1,
      sentence: 'Berkas modul.mdx tidak ada di folder modul ini.',
    })
  const task = texts.get('tugas.mdx')
  return {
    folder,
    slug,
    position: Number(number),
    files,
    badFiles,
    lessonFiles,
    about: about
      ? await readFile({ path: `${base}/modul.mdx`, text: about, files, schema: moduleHeadSchema, faults })
      : undefined,
    lessons: (await Promise.all(lessons)).filter((lesson) => lesson !== undefined),
    quizzes: [...texts].flatMap(([name, text]) => {
      const quizSlug = quizOfFile(name)
      const read = quizSlug === null ? undefined : readQuiz(`${base}/${name}`, text, { faults, notes })
      return read && quizSlug !== null ? [{ slug: quizSlug, ...read }] : []
    }),
    bank: readQuiz(`${base}/${BANK_FILE}`, texts.get(BANK_FILE), { faults, notes }),
    assignment: task
      ? await readFile({ path: `${base}/tugas.mdx`, text: task, files, schema: assignmentHeadSchema, faults })
      : undefined,
  }
}

/** A rule that names a quiz or an assignment of which there is no file. */
function unknownIn(rule: LessonRule, texts: ReadonlyMap<string, string>, path: string): ContentFault[] {
  const wanted = [...rule.quizzes.map(({ quiz }) => fileOfQuiz(quiz)), ...rule.tasks.map((task) => `${task}.mdx`)]
  return wanted
    .filter((name) => !texts.has(name))
    .map((name) => ({ path, line: 1, sentence: `Bagian awal berkas, “selesai”: ${name} tidak ada di folder modul ini.` }))
}

/** A file of a module that is no lesson. */
function isKnown(name: string): boolean {
  return ['modul.mdx', 'tugas.mdx', BANK_FILE].includes(name) || quizOfFile(name) !== null || DRAWING.test(name)
}

function checkDrawings(base: string, files: Files, faults: ContentFault[]): string[] {
  return Object.keys(files).filter((name) => {
    const drawing = readDrawing(files, name)
    if (drawing.ok) return false
    const { line, sentence } = faultOf(drawingFinding(name, 1, drawing.fault), 'id')
    faults.push({ path: `${base}/${name}`, line, sentence })
    return true
  })
}

type FileJob<S> = {
  path: string
  text: string
  files: Files
  schema: S
  faults: ContentFault[]
  written?: Language
}

/** One MDX file: compiled, its head checked. Nothing when it has a fault; the faults are told. */
async function readFile<S extends z.ZodType>(job: FileJob<S>): Promise<Read<z.infer<S>> | undefined> {
  const { path, text, files, schema, faults, written } = job
  const compiled = await compileFile({ path, source: text, files, ...(written && { written }) })
  if (!compiled.ok) {
    faults.push(...compiled.faults.map(({ line, sentence }) => ({ path, line, sentence })))
    return undefined
  }
  faults.push(...faultsOf(compiled.losses, 'id').map(({ line, sentence }) => ({ path, line, sentence })))
  const head = schema.safeParse(compiled.frontMatter, { error: indonesian().localeError })
  if (!head.success) {
    for (const issue of head.error.issues) {
      const key = issue.path.map(String).join('.')
      const line = lineOfKey(text, String(issue.path[0] ?? ''))
      faults.push({ path, line, sentence: `Bagian awal berkas${key ? `, “${key}”` : ''}: ${issue.message}.` })
    }
    return undefined
  }
  return { path, head: head.data, source: bodyOf(text), document: compiled.document, links: compiled.links }
}

/** Prerequisites exist and stand earlier, so that no module waits for itself. Positions are used once. */
function checkPrerequisites(modules: ReadModule[], faults: ContentFault[]): void {
  const positions = new Map(modules.map((module) => [module.folder, module.position]))
  for (const { folder, position, about } of modules) {
    const path = `modul/${folder}/modul.mdx`
    for (const wanted of about?.head.prerequisites ?? []) {
      const before = positions.get(wanted)
      if (before === undefined) faults.push({ path, line: 1, sentence: `Prasyarat “${wanted}” tidak ada.` })
      else if (before >= position)
        faults.push({ path, line: 1, sentence: `Prasyarat “${wanted}” harus berdiri sebelum modul ini.` })
    }
    if (modules.some((other) => other.folder !== folder && other.position === position))
      faults.push({ path, line: 1, sentence: `Nomor modul ${position} dipakai dua kali.` })
  }
}

/** The slug of a module from the name of its folder: "03-tiga-data-dasar" is "tiga-data-dasar". */
export function slugOfFolder(folder: string): string {
  return MODULE_FOLDER.exec(folder)?.[2] ?? folder
}

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { exactSize, MEGABYTE } from '#app/domain/files/files.ts'
import { BANK_FILE, fileOfQuiz } from '#app/domain/documents/quiz-file.ts'
import { criteriaIn, REQUIRED } from '../front-matter.schema.ts'
import { keptRule, type LessonRule } from '../lesson-rule.ts'
import type { AssignmentRow } from '../importing/assignment-row.ts'

export type ExportedLesson = {
  slug: string
  title: string
  summary: string
  minutes: number
  rule: LessonRule
  source: string
  /** Uses what only files in git may: a trainer's studio will not take it back in. */
  gitOnly: boolean
  /** Nothing of it was published: what is exported is its draft. */
  draft: boolean
}

export type ExportedModule = {
  slug: string
  position: number
  title: string
  summary: string
  jp: number
  goals: readonly string[]
  /** Folder names of modules that come first. */
  prerequisites: readonly string[]
  requires: readonly string[]
  source: string
  lessons: readonly ExportedLesson[]
  drawings: readonly { name: string; text: string }[]
  /** Its pictures, files and films, by their names in the archive. */
  media: readonly { path: string; sha256: string; size: number }[]
  /** What its texts name and the archive does not hold. */
  left: readonly { name: string; size: number }[]
  quizzes: readonly { slug: string; gift: string }[]
  /** Its questions that no quiz asks. */
  bank: string | null
  assignment: AssignmentRow | null
}

/** "03-tiga-data-dasar": the folder of a module in content/. */
export function folderOf({ position, slug }: Pick<ExportedModule, 'position' | 'slug'>): string {
  return `${twoDigits(position)}-${slug}`
}

/** The files of a module as they stand in content/, by their path, in the order of their names. */
export function filesOf(module: ExportedModule): Map<string, string> {
  const folder = folderOf(module)
  const { title, summary, jp, goals, prerequisites, requires, quizzes, bank, assignment } = module
  const asked = Object.entries(REQUIRED).flatMap(([word, what]) => (requires.includes(what) ? [word] : []))
  const more: Record<string, Fact> = asked.length > 0 ? { selesai: asked } : {}
  const files: [string, string][] = [
    ['modul.mdx', document({ judul: title, ringkasan: summary, jp, tujuan: goals, prasyarat: prerequisites, ...more }, module.source)],
    ...module.lessons.map((lesson, index): [string, string] => [
      `${twoDigits(index + 1)}-${lesson.slug}.mdx`,
      document(lessonHead(lesson, { quizzes: quizzes.map(({ slug }) => slug), task: assignment !== null }), lesson.source),
    ]),
    ...module.drawings.map(({ name, text }): [string, string] => [name, text]),
  ]
  for (const { slug, gift } of quizzes) files.push([fileOfQuiz(slug), withEnd(gift)])
  if (bank !== null) files.push([BANK_FILE, withEnd(bank)])
  if (assignment) files.push(['tugas.mdx', document(taskHead(assignment), assignment.source)])
  files.push(['BACA-SAYA.txt', readMe(module)])
  return new Map(files.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, text]) => [`${folder}/${name}`, text]))
}

/** No time of any computer stands in it: the same module is the same archive, byte by byte. */
const BEGINNING = '1980-01-01T00:00:00'

export type ArchivedBytes = { path: string; open: () => Promise<ReadableStream<Uint8Array> | null> }

/** Texts and media as a ZIP archive, made while it is read: of a film no more than a piece lies in memory. */
export function packed(files: ReadonlyMap<string, string>, media: readonly ArchivedBytes[]): ReadableStream<Uint8Array> {
  const pieces = piecesOf(files, media)
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await pieces.return()
      },
    },
    { highWaterMark: 0 },
  )
}

async function* piecesOf(files: ReadonlyMap<string, string>, media: readonly ArchivedBytes[]): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for (const [name, text] of files) {
    const entry = Object.assign(new ZipDeflate(name, { level: 9 }), { mtime: BEGINNING, os: 3 })
    archive.add(entry)
    entry.push(new TextEncoder().encode(text), true)
    yield* ready.splice(0)
  }
  for (const { path, open } of media) {
    const entry = Object.assign(new ZipPassThrough(path), { mtime: BEGINNING, os: 3 })
    archive.add(entry)
    const reader = (await open())?.getReader()
    // Looked for before the archive was begun: a reader is to see that it broke off, not to get half of it as a whole.
    if (!reader) throw new Error('A medium went while its module was exported.')
    try {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        entry.push(piece.value)
        yield* ready.splice(0)
      }
    } finally {
      await reader.cancel()
    }
    entry.push(new Uint8Array(), true)
    yield* ready.splice(0)
  }
  archive.end()
  yield* ready.splice(0)
}

/**
 * What goes out beside the texts. `all`: a ZIP of more nobody carries over a village's line. `takenAgain`: with its texts it
 * is still no more than the studio reads of a file.
 */
export const MOST_EXPORTED = { all: 200 * MEGABYTE, takenAgain: 24 * MEGABYTE } as const
export type Extent = keyof typeof MOST_EXPORTED

const TOO_LARGE =
  'ZIP ini lebih besar dari 25 MB. Untuk memasukkannya lagi, unduh “ZIP yang dapat dimasukkan lagi” dari halaman yang sama, lalu unggah sisanya ke pustaka modul dari folder ini. Namanya dikenali.'

function twoDigits(number: number): string {
  return String(Math.min(99, number)).padStart(2, '0')
}

type Fact = string | number | readonly (string | Fact)[] | { readonly [key: string]: Fact }

/** A text in quotes is the same in JSON and YAML, and never a date, a number or a comment. */
function document(head: Readonly<Record<string, Fact>>, source: string): string {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${withEnd(source)}`
}

function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** What a rule asks of a quiz or an assignment that does not go out would be a fault there. */
function lessonHead(
  { title, summary, minutes, rule }: ExportedLesson,
  goes: { quizzes: readonly string[]; task: boolean },
): Record<string, Fact> {
  const quizzes = rule.quizzes.filter(({ quiz }) => goes.quizzes.includes(quiz))
  const tasks = rule.tasks.filter((task) => goes.task && task === 'tugas')
  const isOwn = keptRule(rule) !== null && quizzes.length + tasks.length > 0
  const more: Record<string, Fact> = isOwn ? { selesai: criteriaIn({ ...rule, quizzes, tasks }) } : {}
  return { judul: title, ringkasan: summary, menit: minutes, ...more }
}

function taskHead({ title, kind, offsets, rubric }: AssignmentRow): Record<string, Fact> {
  return {
    judul: title,
    jenis: kind === 'TEAM' ? 'tim' : 'individu',
    jadwal: {
      dibuka: offsets.opens,
      tenggat: offsets.due,
      batasAkhir: offsets.closes,
      targetPenilaian: offsets.grading,
    },
    rubrik: rubric.map(({ criterion, weight, levels }) => ({ kriteria: criterion, bobot: weight, tingkat: levels })),
  }
}

/** What is to be known of the archive; its reader may have nothing else. */
function readMe({ title, lessons, media, left }: ExportedModule): string {
  const named = (some: readonly ExportedLesson[]) => some.map((lesson) => `- ${lesson.slug}: ${lesson.title}`)
  const gitOnly = lessons.filter((lesson) => lesson.gitOnly)
  const drafts = lessons.filter((lesson) => lesson.draft)
  return [
    `Modul: ${title}`,
    '',
    'Isi folder ini dapat dimasukkan lagi lewat Studio > Dari berkas.',
    ...(media.reduce((sum, { size }) => sum + size, 0) <= MOST_EXPORTED.takenAgain ? [] : ['', TOO_LARGE]),
    ...(left.length === 0
      ? []
      : ['', 'Tidak ikut. Setelah modul masuk lagi, unggah ke pustakanya dengan nama yang sama:', ...left.map(({ name, size }) => `- ${name} (${exactSize(size, 'id')})`)]),
    ...(gitOnly.length === 0
      ? []
      : ['', 'Hanya lewat git (memakai MDX penuh, studio tidak menerimanya):', ...named(gitOnly)]),
    ...(drafts.length === 0 ? [] : ['', 'Draf, belum pernah terbit:', ...named(drafts)]),
    '',
  ].join('\n')
}

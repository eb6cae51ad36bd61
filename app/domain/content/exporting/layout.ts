import { zipSync, type Zippable } from 'fflate'
import type { AssignmentRow } from '../importing/assignment-row.ts'

export type ExportedLesson = {
  slug: string
  title: string
  summary: string
  minutes: number
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
  source: string
  lessons: readonly ExportedLesson[]
  drawings: readonly { name: string; text: string }[]
  quiz: string | null
  assignment: AssignmentRow | null
}

/** "03-tiga-data-dasar": the folder of a module in content/. */
export function folderOf({ position, slug }: Pick<ExportedModule, 'position' | 'slug'>): string {
  return `${twoDigits(position)}-${slug}`
}

/** The files of a module as they stand in content/, by their path, in the order of their names. */
export function filesOf(module: ExportedModule): Map<string, string> {
  const folder = folderOf(module)
  const { title, summary, jp, goals, prerequisites, quiz, assignment } = module
  const files: [string, string][] = [
    ['modul.mdx', document({ judul: title, ringkasan: summary, jp, tujuan: goals, prasyarat: prerequisites }, module.source)],
    ...module.lessons.map((lesson, index): [string, string] => [
      `${twoDigits(index + 1)}-${lesson.slug}.mdx`,
      document({ judul: lesson.title, ringkasan: lesson.summary, menit: lesson.minutes }, lesson.source),
    ]),
    ...module.drawings.map(({ name, text }): [string, string] => [name, text]),
  ]
  if (quiz !== null) files.push(['kuis.gift', withEnd(quiz)])
  if (assignment) files.push(['tugas.mdx', document(taskHead(assignment), assignment.source)])
  files.push(['BACA-SAYA.txt', readMe(module)])
  return new Map(files.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, text]) => [`${folder}/${name}`, text]))
}

/** No time of any computer stands in it: the same module is the same archive, byte by byte. */
const BEGINNING = '1980-01-01T00:00:00'

/** The files as a ZIP archive. */
export function packed(files: ReadonlyMap<string, string>): Uint8Array {
  const entries: Zippable = {}
  for (const [name, text] of files) entries[name] = [new TextEncoder().encode(text), { mtime: BEGINNING, os: 3, level: 9 }]
  return zipSync(entries)
}

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
function readMe({ title, lessons }: ExportedModule): string {
  const named = (some: readonly ExportedLesson[]) => some.map((lesson) => `- ${lesson.slug}: ${lesson.title}`)
  const gitOnly = lessons.filter((lesson) => lesson.gitOnly)
  const drafts = lessons.filter((lesson) => lesson.draft)
  return [
    `Modul: ${title}`,
    '',
    'Isi folder ini dapat dimasukkan lagi lewat Studio > Dari berkas.',
    ...(gitOnly.length === 0
      ? []
      : ['', 'Hanya lewat git (memakai MDX penuh, studio tidak menerimanya):', ...named(gitOnly)]),
    ...(drafts.length === 0 ? [] : ['', 'Draf, belum pernah terbit:', ...named(drafts)]),
    '',
  ].join('\n')
}

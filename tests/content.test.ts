import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkContent } from '#app/domain/content/content-check.server.ts'
import type { ReadContent } from '#app/domain/content/content-read.ts'
import { faultLine } from '#app/domain/content/content-fault.ts'
import { readTree, type ContentTree } from '#app/domain/content/content-tree.server.ts'
import { MOST_FILES } from '#app/domain/assignments/limits.ts'
import { MOST_DEFER_DAYS, UNDO_TIME } from '#app/domain/decisions/limits.ts'
import { MEGABYTE, MOST_FILE_BYTES } from '#app/domain/files/files.ts'
import { readFront } from '#app/domain/question-bank/quiz-front.ts'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { SUMMARY } from '#app/domain/recommendations/limits.ts'
import type { Language } from '#app/platform/say/language.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import type { Block } from '#app/mdx/blocks.ts'
import { compileRestricted, stopCompiler } from '#app/mdx/restricted.server.ts'
import { givesAway } from './support/given-away.ts'
import { faultsOf } from './support/valid-html.ts'
import { visibleWords } from './support/visible-words.ts'

const LEAST_WORDS = 700
const WORDS = path.join(import.meta.dirname, 'words')

let tree: ContentTree
let content: ReadContent

beforeAll(async () => {
  tree = await readTree()
  content = await checkContent(tree)
})
afterAll(() => stopCompiler())

/** What a block brings of HTML; its fields are drawn around it, and looked at with the pages. */
function htmlOf(block: Block): string {
  if (block.kind === 'html') return block.html
  if (block.kind === 'kuis') return ''
  const choices = block.kind === 'refleksi' ? [] : block.kind === 'soal' ? block.choices : block.items
  const feedback = block.kind === 'soal' ? Object.values(block.answer.feedback) : []
  const ask = block.kind === 'daftar-periksa' ? [] : [block.ask]
  return [...ask, ...choices.map(({ html }) => html), ...feedback]
    .map((html) => `<div>${html}</div>`)
    .join('')
}

/** Everything in content/, so that a broken file stops the build with its place and one sentence. */
describe('content/', () => {
  it('has no fault', () => {
    expect(content.faults.map(faultLine)).toEqual([])
  })

  it('holds six modules of at least three lessons, 21 in all, each with a quiz and an assignment', () => {
    expect(content.modules).toHaveLength(6)
    expect(content.modules.flatMap((module) => module.lessons)).toHaveLength(21)
    for (const module of content.modules) {
      expect(module.lessons.length, module.folder).toBeGreaterThanOrEqual(3)
      expect(module.quizzes[0]?.questionCount, `${module.folder}/kuis.gift`).toBeGreaterThanOrEqual(6)
      expect(module.assignment?.head.rubric.length, `${module.folder}/tugas.mdx`).toBeGreaterThanOrEqual(3)
      expect(module.about?.head.goals.length, `${module.folder}/modul.mdx`).toBeGreaterThanOrEqual(3)
    }
  })

  it('holds one guide for each kind of user', () => {
    const names = guidesIn('id').map((guide) => guide.slug)
    expect(names.sort()).toEqual([
      ...[
        'administrator',
        'ajudan',
        'auditor',
        'pelatih',
        'penelaah',
        'perangkat-daerah',
        'peserta',
        'pimpinan',
      ],
      ...['sekretariat', 'walidata'],
    ])
  })

  it('says every guide in both languages alike: its sections, its lists, its blocks and where it leads', () => {
    const shapes = (['id', 'en'] as const).map((language) =>
      guidesIn(language)
        .map(({ slug, head, source, document, links }) => ({
          slug,
          position: head.position,
          sections: document.headings.map(({ depth }) => depth),
          // A section of its own has its own language's address.
          links: links.map(({ url }) => url.replace(/^#.*/, '#')),
          blocks: source.match(/^<\w+/gm),
          items: source.match(/^(?:-|\d+\.) /gm)?.length,
        }))
        .sort((a, b) => a.slug.localeCompare(b.slug)),
    )
    expect(shapes[1]).toEqual(shapes[0])
  })

  it('names in both languages of a guide the same figures', () => {
    const figures = (text: string) => text.match(/\d+/g)?.join(' ')
    const told = guidesIn('id').map(({ slug, source }) => [slug, figures(source)])
    const twins = new Map(guidesIn('en').map(({ slug, source }) => [slug, figures(source)]))
    expect(told.filter(([slug = '', said]) => twins.get(slug) !== said)).toEqual([])
  })

  it('gives each lesson its one thing, an example, a question, a reflection and dated sources', () => {
    const missing: string[] = []
    for (const { path, source, document } of content.modules.flatMap((module) => module.lessons)) {
      const sections = source.split(/^## /m)
      const last = sections.at(-1) ?? ''
      const kinds = document.blocks.map((block) => block.kind)
      const line = source.split('\n').length
      const wants: [string, boolean][] = [
        ['Blok Penting tidak ada.', source.includes('<Penting')],
        ['Blok Contoh tidak ada.', source.includes('<Contoh')],
        ['Blok Soal tidak ada.', kinds.includes('soal')],
        ['Blok Refleksi tidak ada.', kinds.includes('refleksi')],
        ['Bagian Sumber harus menjadi bagian terakhir.', last.startsWith('Sumber\n')],
        ['Bagian Sumber tidak menyebut tahun.', /\b(?:19|20)\d\d\b|tanpa tahun/.test(last)],
        [`Pelajaran ini kurang dari ${LEAST_WORDS} kata.`, document.words >= LEAST_WORDS],
      ]
      for (const [sentence, there] of wants) if (!there) missing.push(faultLine({ path, line, sentence }))
    }
    expect(missing).toEqual([])
  })

  it('lets every lesson be edited in the studio, which shows it exactly as the file shows it', async () => {
    for (const { files, lessons } of content.modules) {
      for (const { path, source, document } of lessons) {
        const studio = await compileRestricted({ source, files, language: 'id' })
        expect(studio.ok ? [] : studio.faults.map((fault) => faultLine({ path, ...fault }))).toEqual([])
        if (studio.ok) expect(studio.document, path).toEqual(document)
      }
    }
  })

  it('has its words kept in tests/words/, a file for each text and no other', async () => {
    const kept = await readdir(WORDS, { recursive: true, withFileTypes: true })
    const names = kept
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(WORDS, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    expect(names.sort()).toEqual([...textsOf(content)].map(([name]) => `${name}.txt`).sort())
  })

  it('shows the same words in the same order as ever, except where the text itself was changed (-u)', async () => {
    for (const [name, lines] of textsOf(content))
      await expect.soft(`${lines.join('\n')}\n`).toMatchFileSnapshot(path.join(WORDS, `${name}.txt`))
  })

  it('tells a reader nothing of whoever wrote it or of a release: a figure has its source or is not there', () => {
    const notes =
      /perlu dicek|catatan (?:kerja|kami|penyusun)|sumber kita|belum kami|rilis ini|bila sudah tersedia/i
    const told = [...textsOf(content)].flatMap(([name, lines]) =>
      lines.filter((line) => notes.test(line)).map((line) => `${name}: ${line}`),
    )
    expect(told).toEqual([])
  })

  it('names in its guides the limits that hold', () => {
    const said = new Map(
      content.guides.map(({ slug, language, document }) => [
        `${language} ${slug}`,
        document.plainText.replaceAll('\n', ' '),
      ]),
    )
    const limits: [guide: string, words: string][] = [
      [
        'id peserta',
        `paling besar ${MOST_FILE_BYTES / MEGABYTE} MB per berkas, paling banyak ${MOST_FILES} berkas`,
      ],
      ['en peserta', `at most ${MOST_FILE_BYTES / MEGABYTE} MB a file, at most ${MOST_FILES} files`],
      ['id pimpinan', `paling lama ${MOST_DEFER_DAYS} hari`],
      ['en pimpinan', `for ${MOST_DEFER_DAYS} days at most`],
      ['id pimpinan', `Sesudah ${UNDO_TIME / MINUTE} menit`],
      ['en pimpinan', `After ${UNDO_TIME / MINUTE} minutes`],
      ['id sekretariat', `ringkasan paling banyak ${SUMMARY.words} kata`],
      ['en sekretariat', `summary of at most ${SUMMARY.words} words`],
    ]
    expect(limits.filter(([guide, words]) => !said.get(guide)?.includes(words))).toEqual([])
  })

  it('is drawn as HTML says', () => {
    const inModules = content.modules.flatMap(({ lessons, about, assignment }) => [
      ...lessons,
      about,
      assignment,
    ])
    const pages = [...inModules, ...content.guides].filter((page) => page !== undefined)
    expect(pages.length).toBeGreaterThan(content.modules.length)
    const faults = pages.flatMap(({ path, document }) => {
      const body = document.blocks.map(htmlOf).join('')
      const head = '<!DOCTYPE html><html lang="id"><head><title>x</title></head>'
      return faultsOf(`${head}<body><h1>x</h1>${body}</body></html>`).map((fault) => `${path}: ${fault}`)
    })
    expect(faults).toEqual([])
  })

  it('gives no right answer away to who has answered wrongly, or nothing', () => {
    const told = content.modules.flatMap(({ folder, quizzes }) =>
      quizzes.flatMap(({ slug, source }) =>
        readGift(readFront(source).questions)
          .questions.filter(givesAway)
          .map(({ title }) => `${folder}/${slug}: ${title}`),
      ),
    )
    expect(told).toEqual([])
  })

  it('links only to pages of this site or to https', () => {
    const bad = [...tree.files].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)]+)\)/g)].flatMap((match) =>
        /^(?:https:\/\/|\/[a-z]|\/$|#)/.test(match[1] ?? '') ? [] : [`${path}: ${match[1]}`],
      ),
    )
    expect(bad).toEqual([])
  })
})

function guidesIn(language: Language) {
  return content.guides.filter((guide) => guide.language === language)
}

/** What readers see of each text, head and body, by the name of its file. */
function* textsOf({ modules, guides }: ReadContent): Generator<[name: string, lines: string[]]> {
  for (const { about, lessons, assignment } of modules) {
    if (about) yield wordsOf(about, [...about.head.goals])
    for (const lesson of lessons) yield wordsOf(lesson, [])
    const rubric = assignment?.head.rubric ?? []
    const criteria = rubric.map(({ criterion, weight, levels }) =>
      [`${criterion} (${weight})`, ...levels].join(' | '),
    )
    if (assignment) yield wordsOf({ ...assignment, head: { ...assignment.head, summary: '' } }, criteria)
  }
  for (const guide of guides) yield wordsOf(guide, [])
}

type Text = {
  path: string
  head: { title: string; summary: string }
  document: ReadContent['guides'][0]['document']
}

function wordsOf({ path: file, head, document }: Text, more: string[]): [string, string[]] {
  const top = [
    `# ${head.title}`,
    ...(head.summary === '' ? [] : [head.summary]),
    ...more.map((line) => `- ${line}`),
  ]
  return [file.replace(/\.mdx$/, ''), [...top, '', ...visibleWords(document.blocks)]]
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkContent, type ReadContent } from '#app/domain/content/content-check.server.ts'
import { faultLine } from '#app/domain/content/content-fault.ts'
import { readTree, type ContentTree } from '#app/domain/content/content-tree.server.ts'
import { compileRestricted, stopCompiler } from '#app/mdx/restricted.server.ts'

const LEAST_WORDS = 700

let tree: ContentTree
let content: ReadContent

beforeAll(async () => {
  tree = await readTree()
  content = await checkContent(tree)
})
afterAll(() => stopCompiler())

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
      expect(module.quiz?.questionCount, `${module.folder}/kuis.gift`).toBeGreaterThanOrEqual(6)
      expect(module.assignment?.head.rubric.length, `${module.folder}/tugas.mdx`).toBeGreaterThanOrEqual(3)
      expect(module.about?.head.goals.length, `${module.folder}/modul.mdx`).toBeGreaterThanOrEqual(3)
    }
  })

  it('holds one guide for each kind of user', () => {
    const names = content.guides.map((guide) => guide.slug).sort()
    expect(names).toEqual(['pelatih', 'penelaah', 'perangkat-daerah', 'peserta', 'pimpinan', 'sekretariat'])
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

  it('links only to pages of this site or to https', () => {
    const bad = [...tree.files].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)]+)\)/g)].flatMap((match) =>
        /^(?:https:\/\/|\/[a-z]|\/$|#)/.test(match[1] ?? '') ? [] : [`${path}: ${match[1]}`],
      ),
    )
    expect(bad).toEqual([])
  })
})

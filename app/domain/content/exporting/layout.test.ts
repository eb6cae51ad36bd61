import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocumentBytes } from '#app/domain/documents/read-bytes.ts'
import { assignmentHeadSchema, moduleHeadSchema } from '#app/domain/content/front-matter.schema.ts'
import { describeBlocks } from '#app/mdx/grammar.ts'
import { compileText } from '#app/mdx/restricted.ts'
import { filesOf, packed, type ExportedLesson, type ExportedModule } from './layout.ts'

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9"/></svg>'
const DRAWINGS = [
  { name: 'alur.svg', text: DRAWING },
  { name: 'Peta_Desa.v2.svg', text: DRAWING.replace('h9', 'v9') },
]
const FILES = Object.fromEntries(DRAWINGS.map(({ name, text }) => [name, text]))

const TASK = {
  title: 'Telaahan: “awal”',
  kind: 'TEAM' as const,
  source: 'Tulis **satu** halaman.',
  offsets: { opens: 0, due: 7, closes: 9, grading: 12 },
  rubric: [{ criterion: 'Isi', weight: 100, levels: ['a', 'b: c', '- d', '# e'] }],
}

function moduleWith(lessons: readonly ExportedLesson[], more: Partial<ExportedModule> = {}): ExportedModule {
  return {
    slug: 'tiga-data',
    position: 3,
    title: 'Tiga data: dasar',
    summary: 'true',
    jp: 4,
    goals: ['membaca "tiga" data', '2026-01-01'],
    prerequisites: ['01-awal'],
    source: 'Pengantar.',
    lessons,
    drawings: DRAWINGS,
    quiz: '::Satu::Benar?{T}\n',
    assignment: TASK,
    ...more,
  }
}

function lessonWith(source: string, index = 0): ExportedLesson {
  const facts = { slug: `pelajaran-${index + 1}`, title: `Judul: ${index} # "x"`, summary: '~', minutes: 7 }
  return { ...facts, source, gitOnly: false, draft: false }
}

function back(module: ExportedModule) {
  const answer = readDocumentBytes({ bytes: packed(filesOf(module)), fileName: 'modul.zip', split: 'headings' })
  if (!answer.ok) throw new Error(answer.fault)
  return answer.document
}

const words = fc
  .array(fc.constantFrom('desa', '5 < 7', '{nama}', '*', '_a_', 'a|b', '1.', '#', '`x`', '“kutip”', '&amp;', '~', '[^1]', '!'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((some) => `Isi ${some.join(' ').replaceAll('<', '\\<').replaceAll('{', '\\{').replaceAll('[^1]', '')} akhir.`)
const blocks = describeBlocks()
  .filter(({ name }) => name !== 'Gambar')
  .map(({ template }) => template)
const piece = fc.oneof(
  words,
  words.map((text) => `## ${text}`),
  fc.constantFrom(...blocks),
  fc.constantFrom('- satu\n  - dua\n- tiga', '3. tiga\n4. empat', '- [x] sudah\n- [ ] belum', '> kutipan\n>\n> lagi', '---'),
  fc.constantFrom('| a | b |\n| - | -: |\n| 1 | 2<br/>3 |', 'Kata[^n].\n\n[^n]: Catatan.', '```\nberkas="lain.svg" {x}\n```'),
  fc.constantFrom(...DRAWINGS.map(({ name }) => `<Gambar berkas="${name}" alt="Isi “gambar” & lain" />`)),
)
const source = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => {
  // Whatever is answered has a name of its own in its lesson, and a note one place.
  const named = new Set<string>()
  const kept = pieces.filter((one) => {
    const name = /\bid="([^"]+)"/.exec(one)?.[1] ?? /\[\^n\]/.exec(one)?.[0]
    return name === undefined || (!named.has(name) && named.add(name).size > 0)
  })
  return kept.join('\n\n')
})

test('out and in again gives the same documents', () => {
  let drawn = 0
  fc.assert(
    fc.property(fc.array(source, { minLength: 1, maxLength: 3 }), (sources) => {
      const { parts, drawings } = back(moduleWith(sources.map(lessonWith)))
      expect(parts.map(({ slug }) => slug)).toEqual(sources.map((_, index) => `pelajaran-${index + 1}`))
      const again = Object.fromEntries(drawings.map(({ name, text }) => [name, text]))
      for (const [index, before] of sources.entries()) {
        const after = parts[index]?.source ?? ''
        const compiled = compileText(before.trim(), FILES)
        expect(compileText(after.trim(), again)).toEqual(compiled)
        drawn += compiled.ok ? 1 : 0
      }
    }),
    { numRuns: 150, seed: 20_261_130 },
  )
  // Most of what was made can be drawn: two refusals are no proof that a document came back.
  expect(drawn).toBeGreaterThan(100)
})

test('the facts of lessons, module and task come back as they were, however they look in YAML', () => {
  const { parts, module } = back(moduleWith([lessonWith('Isi.')]))
  expect(parts[0]).toMatchObject({ title: 'Judul: 0 # "x"', summary: '~', minutes: 7, source: 'Isi.\n' })
  expect(moduleHeadSchema.parse(module?.about?.head)).toEqual({
    title: 'Tiga data: dasar',
    summary: 'true',
    jp: 4,
    goals: ['membaca "tiga" data', '2026-01-01'],
    prerequisites: ['01-awal'],
  })
  const { title, kind, offsets, rubric } = TASK
  expect(assignmentHeadSchema.parse(module?.assignment?.head)).toEqual({ title, kind, offsets, rubric })
  expect(module).toMatchObject({ slug: 'tiga-data', quiz: '::Satu::Benar?{T}\n' })
})

test('the same module is the same archive, byte by byte', () => {
  const module = moduleWith([lessonWith('Isi.')])
  expect(Buffer.from(packed(filesOf(module)))).toEqual(Buffer.from(packed(filesOf(structuredClone(module)))))
})

test('the folder is that of content/, and says which lessons only git takes', () => {
  const files = filesOf(moduleWith([{ ...lessonWith('export const a = 1'), gitOnly: true }, { ...lessonWith('x', 1), draft: true }]))
  expect([...files.keys()]).toEqual([
    ...['03-tiga-data/01-pelajaran-1.mdx', '03-tiga-data/02-pelajaran-2.mdx', '03-tiga-data/BACA-SAYA.txt'],
    ...['03-tiga-data/Peta_Desa.v2.svg', '03-tiga-data/alur.svg', '03-tiga-data/kuis.gift'],
    ...['03-tiga-data/modul.mdx', '03-tiga-data/tugas.mdx'],
  ])
  const note = files.get('03-tiga-data/BACA-SAYA.txt') ?? ''
  expect(note).toMatch(/Hanya lewat git[^\n]*\n- pelajaran-1: /)
  expect(note).toMatch(/belum pernah terbit:\n- pelajaran-2: /)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocumentBytes } from '#app/domain/documents/read-bytes.ts'
import { assignmentHeadSchema, lessonHeadSchema, moduleHeadSchema } from '#app/domain/content/front-matter.schema.ts'
import { READING } from '../lesson-rule.ts'
import { describeBlocks } from '#app/mdx/grammar.ts'
import type { Media, Medium } from '#app/mdx/media.ts'
import { compileText } from '#app/mdx/restricted.ts'
import { filesOf, packed, type ExportedLesson, type ExportedModule } from './layout.ts'

/** As many are made and unpacked; `npm run prove` makes others each time. */
const MODULES = process.env.TEST_LONG ? 1_000 : 75
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9"/></svg>'
const DRAWINGS = [
  { name: 'alur.svg', text: DRAWING },
  { name: 'Peta_Desa.v2.svg', text: DRAWING.replace('h9', 'v9') },
]
/** What texts call a picture, and what it is called in the archive, where it is a JPEG. */
const PICTURES = [
  { name: 'peta.png', path: 'peta.png.jpg' },
  { name: 'Foto kegiatan (2).jpg', path: 'Foto kegiatan (2).jpg' },
]
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex')
const size = { width: 960, height: 540, webp: '/media/a/b.webp', jpeg: '/media/a/b.jpg' }
const PICTURE: Medium = { kind: 'picture', width: 960, height: 540, sizes: [size] }
const DOCUMENT: Medium = { kind: 'file', address: '/media/a/c.pdf', type: 'PDF', bytes: 9 }
const FILES: Media = {
  ...Object.fromEntries(DRAWINGS.map(({ name, text }) => [name, text])),
  ...Object.fromEntries(PICTURES.map(({ name }) => [name, PICTURE])),
  'surat edaran.pdf': DOCUMENT,
}

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
    requires: ['quizzes'],
    source: 'Pengantar.',
    lessons,
    drawings: DRAWINGS,
    media: [],
    left: [],
    quizzes: [
      { slug: 'kuis', gift: '::Satu::Benar?{T}\n' },
      { slug: 'prates', gift: '::Dua::Salah?{F}\n' },
    ],
    bank: '::Tiga::Benar?{T}\n',
    assignment: TASK,
    ...more,
  }
}

function lessonWith(source: string, index = 0): ExportedLesson {
  const facts = { slug: `pelajaran-${index + 1}`, title: `Judul: ${index} # "x"`, summary: '~', minutes: 7 }
  const rule = { read: index === 0, quizzes: [{ quiz: 'kuis', percent: index === 0 ? null : 80 }], tasks: [] }
  return { ...facts, rule, source, gitOnly: false, draft: false }
}

const bodyOf = (bytes: Buffer) => () => Promise.resolve(new Response(new Uint8Array(bytes)).body)

async function zipOf(module: ExportedModule): Promise<Uint8Array> {
  const pictures = PICTURES.map(({ path }) => ({ path: `03-tiga-data/${path}`, open: bodyOf(JPEG) }))
  const letter = { path: '03-tiga-data/surat edaran.pdf', open: bodyOf(Buffer.from('%PDF-1.7')) }
  return new Response(packed(filesOf(module), [...pictures, letter])).bytes()
}

async function back(module: ExportedModule) {
  const answer = readDocumentBytes({ bytes: await zipOf(module), fileName: 'modul.zip', split: 'headings' })
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
  fc.constant('<Berkas berkas="surat edaran.pdf" judul="Surat edaran" />'),
  fc.constantFrom('| a | b |\n| - | -: |\n| 1 | 2<br/>3 |', 'Kata[^n].\n\n[^n]: Catatan.', '```\nberkas="lain.svg" {x}\n```'),
  fc.constantFrom(...[...DRAWINGS, ...PICTURES].map(({ name }) => `<Gambar berkas="${name}" alt="Isi “gambar” & lain" />`)),
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

test('out and in again gives the same documents', async () => {
  let drawn = 0
  await fc.assert(
    fc.asyncProperty(fc.array(source, { minLength: 1, maxLength: 3 }), async (sources) => {
      const { parts, drawings, pictures, files } = await back(moduleWith(sources.map(lessonWith)))
      expect(parts.map(({ slug }) => slug)).toEqual(sources.map((_, index) => `pelajaran-${index + 1}`))
      const again: Media = {
        ...Object.fromEntries(drawings.map(({ name, text }) => [name, text])),
        ...Object.fromEntries(pictures.map(({ name }) => [name, PICTURE])),
        ...Object.fromEntries(files.map(({ name }) => [name, DOCUMENT])),
      }
      for (const [index, before] of sources.entries()) {
        const after = parts[index]?.source ?? ''
        const compiled = compileText(before.trim(), FILES)
        expect(compileText(after.trim(), again)).toEqual(compiled)
        drawn += compiled.ok ? 1 : 0
      }
    }),
    process.env.TEST_LONG ? { numRuns: MODULES } : { numRuns: MODULES, seed: 20_261_130 },
  )
  // Most of what was made can be drawn: two refusals are no proof that a document came back.
  expect(drawn).toBeGreaterThan((MODULES * 2) / 3)
})

test('the facts of lessons, module and task come back as they were, however they look in YAML', async () => {
  const { parts, module } = await back(moduleWith([lessonWith('Isi.')]))
  expect(parts[0]).toMatchObject({ title: 'Judul: 0 # "x"', summary: '~', minutes: 7, source: 'Isi.\n' })
  expect(moduleHeadSchema.parse(module?.about?.head)).toEqual({
    title: 'Tiga data: dasar',
    summary: 'true',
    jp: 4,
    goals: ['membaca "tiga" data', '2026-01-01'],
    prerequisites: ['01-awal'],
    requires: ['quizzes'],
  })
  const { title, kind, offsets, rubric } = TASK
  expect(assignmentHeadSchema.parse(module?.assignment?.head)).toEqual({ title, kind, offsets, rubric })
  expect(module).toMatchObject({
    slug: 'tiga-data',
    quizzes: [
      { slug: 'kuis', text: '::Satu::Benar?{T}\n' },
      { slug: 'prates', text: '::Dua::Salah?{F}\n' },
    ],
    bank: '::Tiga::Benar?{T}\n',
  })
})

test('when a lesson is done comes back as it was; what does not go out is not asked for', async () => {
  const lessons = [lessonWith('Isi.'), lessonWith('Isi.', 1)]
  const rules = async (module: ExportedModule) =>
    (await back(module)).parts.map(({ front }) => lessonHeadSchema.parse(front?.head).rule)
  expect(await rules(moduleWith(lessons))).toEqual(lessons.map(({ rule }) => rule))
  expect(await rules(moduleWith(lessons, { quizzes: [] }))).toEqual([READING, READING])
})

test('the same module is the same archive, byte by byte', async () => {
  const module = moduleWith([lessonWith('Isi.')])
  expect(Buffer.from(await zipOf(module))).toEqual(Buffer.from(await zipOf(structuredClone(module))))
})

test('the folder is that of content/, and says which lessons only git takes', () => {
  const files = filesOf(moduleWith([{ ...lessonWith('export const a = 1'), gitOnly: true }, { ...lessonWith('x', 1), draft: true }]))
  expect([...files.keys()]).toEqual([
    ...['03-tiga-data/01-pelajaran-1.mdx', '03-tiga-data/02-pelajaran-2.mdx', '03-tiga-data/BACA-SAYA.txt'],
    ...['03-tiga-data/Peta_Desa.v2.svg', '03-tiga-data/alur.svg', '03-tiga-data/bank.gift'],
    ...['03-tiga-data/kuis-prates.gift', '03-tiga-data/kuis.gift'],
    ...['03-tiga-data/modul.mdx', '03-tiga-data/tugas.mdx'],
  ])
  const note = files.get('03-tiga-data/BACA-SAYA.txt') ?? ''
  expect(note).toMatch(/Hanya lewat git[^\n]*\n- pelajaran-1: /)
  expect(note).toMatch(/belum pernah terbit:\n- pelajaran-2: /)
})

test('what stays behind is named with its size, and so is that an archive is too large to come in again', () => {
  const media = [{ path: 'film.mp4', sha256: 'x', size: 30 * 1024 * 1024 }]
  const note = (more: Partial<ExportedModule>) => filesOf(moduleWith([], more)).get('03-tiga-data/BACA-SAYA.txt') ?? ''
  expect(note({ left: [{ name: 'panjang.mp4', size: 262_144_000 }] })).toMatch(/unggah ke pustakanya dengan nama yang sama:\n- panjang\.mp4 \(250 MB/)
  expect(note({ media })).toContain('lebih besar dari 25 MB')
  expect(note({})).not.toMatch(/25 MB|pustaka/)
})

test('a medium that went breaks the archive off: nobody takes half of it for the whole', async () => {
  const gone = packed(new Map([['a.txt', 'x']]), [{ path: 'b.pdf', open: () => Promise.resolve(null) }])
  await expect(new Response(gone).bytes()).rejects.toThrow('went')
})

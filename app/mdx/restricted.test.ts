import type { Language } from '#app/platform/say/language.ts'
import { afterAll, expect, test } from 'vitest'
import { BENIGN } from './attack/benign.ts'
import { runGeneratedAttack } from './attack/generated.ts'
import { HOSTILE } from './attack/hostile.data.ts'
import { MEDIA } from './attack/media.data.ts'
import type { Media } from './media.ts'
import { htmlOf, judge } from './attack/oracle.ts'
import { compiledDocumentSchema } from './blocks.ts'
import { LIMITS } from './limits.ts'
import { compileRestricted, MAX_WAITING, stopCompiler } from './restricted.server.ts'

const GENERATED = 600
const MINUTE = 60_000

afterAll(stopCompiler)

async function compile(source: string, files: Media = {}, language: Language = 'id') {
  return compileRestricted({ source, files, language })
}

async function faultsIn(source: string, language: Language = 'id') {
  const result = await compile(source, {}, language)
  return result.ok ? [] : result.faults.map(({ line, code, sentence }) => ({ line, code, sentence }))
}

test('the written attacks are at least 380 and the harmless texts at least 40', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(380)
  expect(BENIGN.length).toBeGreaterThanOrEqual(40)
})

test.each([...new Set(HOSTILE.map(({ trick }) => trick))])(
  'refuses every written attack: %s',
  async (trick) => {
    const through: string[] = []
    for (const { text } of HOSTILE.filter((attack) => attack.trick === trick)) {
      const result = await compile(text.source, text.files)
      const told =
        !result.ok &&
        result.faults.length > 0 &&
        result.faults.every((f) => f.line >= 1 && f.sentence.length > 10)
      if (!told) through.push(JSON.stringify(text).slice(0, 200))
    }
    expect(through).toEqual([])
  },
  MINUTE,
)

test(
  'accepts every harmless text, and its output holds nothing that runs',
  async () => {
    for (const { source, files } of BENIGN) {
      const result = await compile(source, files)
      expect(result.ok ? [] : result.faults, source.slice(0, 80)).toEqual([])
      if (!result.ok) continue
      expect(judge(result.document.blocks)).toEqual([])
      expect(compiledDocumentSchema.parse(result.document)).toEqual(result.document)
      const tags =
        result.document.blocks
          .flatMap(htmlOf)
          .join('')
          .match(/<[a-z](?:[^>"]|"[^"]*")*>/gi) ?? []
      expect(tags.filter((tag) => /<script| on\w+=| style=|"\s*javascript:/i.test(tag))).toEqual([])
    }
  },
  MINUTE,
)

test(
  'lets nothing through in a generated attack',
  async () => {
    const report = await runGeneratedAttack(GENERATED, (source) => compile(source, MEDIA))
    expect(report.through).toEqual([])
    expect(report.tried).toBe(GENERATED)
    expect(report.accepted).toBeGreaterThan(20)
  },
  5 * MINUTE,
)

test('tells all faults of a text with their lines, in both languages', async () => {
  const source = '# a\n\n<script>x</script>\n\n[x](javascript:1)\n\n<Foo />\n\n{1}'
  expect((await faultsIn(source)).map(({ line, code }) => `${line} ${code}`)).toEqual([
    '1 heading-depth',
    '3 html',
    '5 url',
    '7 unknown-block',
    '9 brace',
  ])
  expect((await faultsIn('a\n\nb {c', 'id'))[0]?.sentence).toMatch(
    /^Baris 3: kurung kurawal \{ belum ditutup\./,
  )
  expect((await faultsIn('a\n\nb {c', 'en'))[0]?.sentence).toMatch(
    /^Line 3: the curly bracket \{ is not closed\./,
  )
})

test('names the line where a block was opened that is never closed', async () => {
  expect(await faultsIn('a\n\n<Catatan>\n\nb\n\nc')).toMatchObject([{ line: 3, code: 'tag-open' }])
})

test('says which drawing is missing from the module', async () => {
  const [fault] = await faultsIn('<Gambar berkas="x.svg" alt="y" />')
  expect(fault?.sentence).toBe('Baris 1: Gambar “x.svg” tidak ada di modul ini.')
})

// That neither reaches a browser is shown where lessons are read: `entries.server.test.ts`, `learning-doors.server.test.ts`.
test('keeps the answer beside its question and out of the plain text', async () => {
  const source =
    '<Soal id="a" tanya="T?">\n<Pilihan benar="ya" umpan="UMPANBENAR">X</Pilihan>\n<Pilihan umpan="UMPANSALAH">Y</Pilihan>\n</Soal>'
  const result = await compile(source)
  if (!result.ok) throw new Error('not accepted')
  expect(result.document.blocks[0]).toMatchObject({
    answer: { correct: ['a'], feedback: { b: 'UMPANSALAH' } },
  })
  expect(result.document.plainText).toBe('T?\nX\nY')
})

test('gives headings unique ids that are no bare words', async () => {
  const result = await compile('## Lokasi\n\n## Lokasi\n\n### Lokasi 2\n\n## ???')
  const ids = result.ok ? result.document.headings.map(({ id }) => id) : []
  expect(ids).toEqual(['s-lokasi', 's-lokasi-2', 's-lokasi-2-2', 's-bagian'])
})

test('says busy instead of letting the queue grow, and serves those who wait', async () => {
  const results = await Promise.all(Array.from({ length: MAX_WAITING + 5 }, () => compile('Halo.')))
  const busy = results.filter((result) => !result.ok && result.faults[0]?.code === 'busy')
  expect(busy).toHaveLength(5)
  expect(results.filter((result) => result.ok)).toHaveLength(MAX_WAITING)
})

// A slow machine says that it takes too long, a fast one finds the brackets; none may lose its worker unannounced.
test('survives a text that keeps the parser busy, and compiles the next one', async () => {
  const line = `${'[a]('.repeat(37)}\n`
  const result = await compile(line.repeat(Math.floor(99_000 / line.length)))
  expect(result.ok ? ['accepted'] : result.faults.map(({ line: at, code }) => `${at} ${code}`)).not.toEqual([
    '1 crash',
  ])
  expect((await compile('Halo lagi.')).ok).toBe(true)
}, 30_000)

// Only just too long: on a busy machine the compiler's two seconds would be over first.
test('refuses a text whose page would be many times as long as itself', async () => {
  const link = `[a]: https://contoh.id/ "${'x'.repeat(10_000)}"\n\n${'[a] [a] [a]\n'.repeat(40)}`
  const question = `<Soal id="a" tanya="T?">\n<Pilihan benar="ya" umpan="x">b</Pilihan>\n${`<Pilihan umpan="x">${'[a] '.repeat(20)}</Pilihan>\n`.repeat(7)}</Soal>\n\n[a]: https://contoh.id/ "${'x'.repeat(10_000)}"`
  const files = { 'a.svg': `<svg viewBox="0 0 10 10">${'<rect width="1" height="1"/>'.repeat(1_400)}</svg>` }
  const drawing = '<Gambar berkas="a.svg" alt="x" />\n\n'.repeat(35)
  for (const source of [link, question, drawing]) {
    expect(source.length).toBeLessThan(LIMITS.sourceBytes)
    const result = await compile(source, files)
    expect(result.ok ? ['accepted'] : result.faults.map(({ code }) => code)).toEqual(['output'])
  }
})

test('works again after its worker was stopped', async () => {
  await stopCompiler()
  expect((await compile('Halo lagi.')).ok).toBe(true)
})

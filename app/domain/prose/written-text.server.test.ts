import { afterAll, expect, it } from 'vitest'
import { seenIn } from '#app/mdx/attack/oracle.ts'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { writtenHtml } from './written-text.server.ts'

afterAll(() => stopCompiler())

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[klik](javascript:alert(1))',
  '{process.exit(1)}',
  'export const x = 1',
  '<Penting>\nBlok\n</Penting>',
  '\\<script>alert(1)\\</script>',
  '![gambar](http://luar.test/pixel.png)',
])('lets nothing act and nothing get lost: %s', async (text) => {
  const html = await writtenHtml(text)
  expect(html).not.toMatch(/<(?:script|img|iframe|aside)|<[a-z][^>]*\son\w+=|href="javascript/i)
  expect(seenIn(html ?? '')).toBe(text.replaceAll('\\<', '<'))
})

it('formats plain Markdown, with tables, small figures and the writer’s own line ends', async () => {
  const html = await writtenHtml(
    '# Judul\n\nBaris satu\nbaris dua\n\n| Desa | n |\n| --- | --- |\n| Payau | <5 |\n\n**Tebal** {kurung}',
  )
  expect(html).toContain('<h2>Judul</h2>')
  expect(html).toMatch(/Baris satu<br\s*\/?>\s*baris dua/)
  expect(html).toMatch(/&(?:lt|#x3C);5/)
  expect(html).toContain('<strong>Tebal</strong>')
  expect(html).toContain('{kurung}')
})

it('shows code as it was typed', async () => {
  const html = await writtenHtml(
    'Rumus `a < b & {c}` dan\n\n~~~\n# <b>{d}\n~~~\n\n[peta](https://contoh.test/<x>{y})',
  )
  expect(html).toMatch(/<code>a (?:&lt;|&#x3C;) b &(?:amp;|#x26;) \{c\}<\/code>/)
  expect(html).toMatch(/<code># (?:&lt;|&#x3C;)b>\{d\}\n<\/code>/)
  expect(html).toContain('href="https://contoh.test/%3Cx%3E%7By%7D"')
})

it('gives the notes of two texts ids of their own, and those of one text the same each time', async () => {
  const idsOf = async (text: string) =>
    [...((await writtenHtml(text)) ?? '').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  const [one, other] = [await idsOf('a[^1]\n\n[^1]: satu'), await idsOf('a[^1]\n\n[^1]: dua')]
  expect(one).toHaveLength(2)
  expect(new Set([...one, ...other]).size).toBe(4)
  expect(await idsOf('a[^1]\n\n[^1]: satu')).toEqual(one)
})

it('formats a text whatever invisible signs came along with it, and shows none of them', async () => {
  const html = await writtenHtml('# Ju\u00addul\n\n- sa\u200btu\n- pembalik \u202Earah, 👩\u200d⚕️')
  expect(html).toBe('<h2>Judul</h2><ul><li>satu</li><li>pembalik arah, 👩\u200d⚕️</li></ul>')
})

it('falls back to the typed text when the compiler refuses it as a whole', async () => {
  expect(await writtenHtml('tanda \uFFFD rusak')).toBeNull()
  expect(await writtenHtml(`${'- '.repeat(5_000)}a`)).toBeNull()
})

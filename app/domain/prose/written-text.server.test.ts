import { afterAll, expect, it } from 'vitest'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import '#tests/support/world.ts'
import { writtenHtml } from './written-text.server.ts'

afterAll(() => stopCompiler())

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
    'Rumus `a < b & {c}` dan\n\n~~~\n<b>{d}\n~~~\n\n[peta](https://contoh.test/<x>{y})',
  )
  expect(html).toMatch(/<code>a (?:&lt;|&#x3C;) b &(?:amp;|#x26;) \{c\}<\/code>/)
  expect(html).toMatch(/<code>(?:&lt;|&#x3C;)b>\{d\}/)
  expect(html).toContain('href="https://contoh.test/%3Cx%3E%7By%7D"')
  expect(html).not.toMatch(/[\u{10A80}\u{10A81}]|%F0%90/u)
})

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[klik](javascript:alert(1))',
  '{process.exit(1)}',
  'export const x = 1',
  '<Penting>\nBlok\n</Penting>',
  '\\<script>alert(1)\\</script>',
  '![gambar](http://luar.test/pixel.png)',
])('lets nothing act: %s', async (text) => {
  const html = await writtenHtml(text)
  expect(html ?? '').not.toMatch(/<(?:script|img|iframe|aside)|<[a-z][^>]*\son\w+=|href="javascript/i)
})

it('falls back to the typed text when the compiler refuses it', async () => {
  expect(await writtenHtml('[klik](javascript:alert(1))')).toBeNull()
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { compilePlain, compileText } from '#app/mdx/restricted.ts'
import { fromHtml } from './from-html.ts'
import type { Left } from './shapes.ts'
import { fromWhatsApp, looksLikeWhatsApp } from './whatsapp.ts'

const folder = path.resolve('tests/cases/paste')
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const pictureWords = ({ number, alt }: { number: number; alt: string }) =>
  `[gambar ${number}: unggah sendiri (${alt})]`

/** What is said to have been left out of each; `right/` has the text that it becomes. */
const CASES: [name: string, left: Left][] = [
  ['01-word-lists', { numbering: 4 }],
  ['02-word-table-merged', { merged: 3 }],
  ['03-word-signs-footnote-tracked', { signs: 1, notes: 1, deleted: 1, comments: 1 }],
  ['04-excel-range', { hidden: 1, hashes: 1 }],
  ['05-google-docs', {}],
  ['08-web-page', { foreign: 5, links: 1 }],
  ['09-word-picture-on-disk', { pictures: 1 }],
]

test.each(CASES)('%s becomes Markdown that both compilers take', (name, left) => {
  // The document of the tests would complain of a frame: another foreign thing stands for it.
  const html = read(`${name}.html`).replaceAll('iframe', 'object')
  const pasted = fromHtml(html, parse, { grammar: 'lesson', taken: new Set(), pictureWords })
  expect(`${pasted.text}\n`).toBe(read(`right/${name}.md`))
  expect(pasted.left).toEqual(left)
  expect(compileText(pasted.text, {})).toMatchObject({ ok: true, losses: [] })
  const plain = fromHtml(html, parse, { grammar: 'plain', taken: new Set(), pictureWords })
  expect(compilePlain(plain.text, 'x')).toMatchObject({ ok: true })
})

test('07-whatsapp is offered, and becomes bold words and numbers without the time stamps', () => {
  const text = read('07-whatsapp.txt')
  expect(looksLikeWhatsApp(text)).toBe(true)
  const pasted = fromWhatsApp(text, 'lesson')
  expect(`${pasted.text}\n`).toBe(read('right/07-whatsapp.md'))
  expect(pasted.left).toEqual({ signs: 2, pictures: 1 })
  expect(compileText(pasted.text, {})).toMatchObject({ ok: true, losses: [] })
})

test('what is Markdown already is no message', () => {
  expect(looksLikeWhatsApp('## Judul\n\n**tebal** dan *miring*')).toBe(false)
  expect(looksLikeWhatsApp('2*3*4 dan 5 * 6 * 7')).toBe(false)
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { guides } from './guides.server.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-guides-'))
  mkdirSync(path.join(folder, 'panduan'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, title: string, position: number, text = 'Isi.') {
  const head = `---\njudul: ${title}\nringkasan: Ringkasan.\nurutan: ${position}\n---`
  writeFileSync(path.join(folder, 'panduan', name), `${head}\n\n## Satu\n\n${text}\n`)
}

const titles = async (language: 'id' | 'en') => (await guides(language, folder)).map((one) => one.title)

it('reads guides in their order and keeps the last good one of a file that breaks', async () => {
  write('peserta.mdx', 'Peserta', 2)
  write('pelatih.mdx', 'Pelatih', 1)
  expect((await guides('id', folder)).map((one) => one.slug)).toEqual(['pelatih', 'peserta'])
  write('peserta.mdx', 'Peserta baru', 2, 'Kurung { terbuka')
  expect(await titles('id')).toEqual(['Pelatih', 'Peserta'])
})

it('gives each guide in the language asked for, and in Indonesian where there is no twin', async () => {
  write('peserta.mdx', 'Peserta', 1, '<Penting>\n\nIsi.\n\n</Penting>')
  write('pelatih.mdx', 'Pelatih', 2)
  expect(await titles('en')).toEqual(['Peserta', 'Pelatih'])
  mkdirSync(path.join(folder, 'panduan', 'en'))
  write('en/peserta.mdx', 'Participants', 1, '<Penting>\n\nIsi.\n\n</Penting>')
  write('en/sendiri.mdx', 'Of no original', 3)
  expect(await titles('id')).toEqual(['Peserta', 'Pelatih'])
  const english = await guides('en', folder)
  expect(english.map(({ slug, title, language }) => `${slug} ${title} ${language}`)).toEqual([
    'peserta Participants en',
    'pelatih Pelatih id',
  ])
  // The words that a block brings are the text's, also where both say the same.
  const [said] = await guides('id', folder)
  expect(JSON.stringify(said?.document.blocks)).toContain('Penting.')
  expect(JSON.stringify(english[0]?.document.blocks)).toContain('Important.')
})

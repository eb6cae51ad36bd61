import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { guides } from './guides.server.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-guides-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function guide(title: string, position: number, text = 'Isi.') {
  return `---\njudul: ${title}\nringkasan: Ringkasan.\nurutan: ${position}\n---\n\n## Satu\n\n${text}\n`
}

it('reads guides in their order and keeps the last good one of a file that breaks', async () => {
  writeFileSync(path.join(folder, 'peserta.mdx'), guide('Peserta', 2))
  writeFileSync(path.join(folder, 'pelatih.mdx'), guide('Pelatih', 1))
  expect((await guides(folder)).map((one) => one.slug)).toEqual(['pelatih', 'peserta'])
  writeFileSync(path.join(folder, 'peserta.mdx'), guide('Peserta baru', 2, 'Kurung { terbuka'))
  expect((await guides(folder)).map((one) => one.title)).toEqual(['Pelatih', 'Peserta'])
})

import { expect, test, type Page } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { alive, enter, inspect, leave, PHONE } from './people.ts'

const MOST = 26_214_400
const CASES = path.resolve('tests/cases')

async function openWork(page: Page) {
  await page.goto('/tugas')
  await page.locator('main a[href^="/tugas/"]').first().click()
  await expect(page.locator('textarea[name=naskah]')).toBeVisible()
}

/** A PDF of so many bytes, on disk: the browser takes it from there at once. */
async function pdf(name: string, size: number): Promise<string> {
  const [head, end] = [Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n'), Buffer.from('\n%%EOF\n')]
  const file = test.info().outputPath(name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, Buffer.concat([head, Buffer.alloc(size - head.length - end.length, ' '), end]))
  return file
}

test('a refused file says what it is and what to do, before it is sent where its name tells', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta40', PHONE)
  await openWork(page)
  await alive(page)
  let sent = 0
  await page.route('**/berkas', async (route) => {
    sent += 1
    await route.continue()
  })
  const field = page.locator('input[type=file]')
  await field.setInputFiles([
    path.join(CASES, 'media/12-IMG_0001.HEIC'),
    path.join(CASES, 'evidence/A-18-excel-97-2003.xls'),
  ])
  await expect(page.getByText('Foto iPhone (HEIC): pilih Pengaturan › Kamera')).toBeVisible()
  await expect(page.getByText('Buku kerja Excel 97–2003: buka di Excel')).toBeVisible()
  expect(sent).toBe(0)
  await field.setInputFiles(path.join(CASES, 'locked/agile.docx'))
  await expect(page.getByText('Berkas dikunci dengan sandi, jadi tidak dapat dibaca.')).toBeVisible()
  await field.setInputFiles(path.join(CASES, 'evidence/A-19-external-link-and-query.xlsx'))
  await expect(
    page.getByText('Buku kerja memuat tautan ke buku kerja lain “data.xlsx” dan kueri'),
  ).toBeVisible()
  expect(sent).toBe(2)
  await expect(page.getByRole('button', { name: /^Kirim lagi/ })).toHaveCount(0)
  await inspect(page)
  const letGo = page.getByRole('button', { name: /^Batal kirim/ })
  for (let left = await letGo.count(); left > 0; left -= 1) await letGo.first().click()
  await expect(letGo).toHaveCount(0)
  await leave(page)
})

test(
  'exactly 25 MB is taken, one byte more is refused with its size: before it is sent, and without scripts',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'peserta40', PHONE)
    await openWork(page)
    await alive(page)
    const field = page.locator('input[type=file]')
    const size = '25,1 MB (26.214.401 byte); paling besar 25 MB'
    await field.setInputFiles(await pdf('lebih.pdf', MOST + 1))
    await expect(page.getByText(size)).toBeVisible()
    await page.getByRole('button', { name: 'Batal kirim berkas lebih.pdf' }).click()
    await field.setInputFiles(await pdf('penuh.pdf', MOST))
    await page.getByRole('button', { name: 'Hapus berkas penuh.pdf' }).click()
    await expect(page.getByRole('button', { name: 'Urungkan berkas penuh.pdf' })).toBeVisible()
    await leave(page)
    const plain = await enter(browser, 'peserta40', PHONE, { javaScriptEnabled: false })
    await openWork(plain)
    await plain.locator('input[type=file]').setInputFiles(await pdf('lebih.pdf', MOST + 1))
    await plain.getByRole('button', { name: 'Unggah berkas' }).click()
    await expect(plain.getByText(size)).toBeVisible()
    await plain.context().close()
  },
)

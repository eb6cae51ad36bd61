import { expect, test, type Page } from '@playwright/test'
import { enter, inspect, leave, PHONE } from './people.ts'

function pdf(name: string) {
  const word = name.replace(/\W/g, '')
  const text = `%PDF-1.4\n1 0 obj<</Type/${word}/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]>>endobj\n%%EOF\n`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text) }
}

async function openWork(page: Page) {
  await page.goto('/tugas')
  await page.locator('main a[href^="/tugas/"]').first().click()
  await expect(page.locator('textarea[name=naskah]')).toBeVisible()
}

const confirm = (page: Page) => page.getByRole('button', { name: 'Ya, kirim sekarang' })

test('chosen files are on their way at once, several together, and handing in waits for them', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta33', PHONE)
  await openWork(page)
  let letThrough = () => {}
  const open = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/berkas', async (route) => {
    await open
    await route.continue()
  })
  const field = page.locator('input[type=file]')
  await field.setInputFiles([pdf('satu.pdf'), pdf('dua.pdf'), pdf('tiga.pdf')])
  await expect(page.getByRole('button', { name: /^Batalkan berkas/ })).toHaveCount(3)
  expect(await field.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(0)
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  await expect(confirm(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('Menunggu 3 berkas selesai diunggah.')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Batalkan berkas tiga.pdf' }).click()
  letThrough()
  for (const name of ['satu.pdf', 'dua.pdf'])
    await expect(page.getByRole('button', { name: `Hapus berkas ${name}` })).toBeVisible()
  await expect(page.getByRole('button', { name: /tiga\.pdf/ })).toHaveCount(0)
  await inspect(page)

  await page.getByRole('button', { name: 'Hapus berkas satu.pdf' }).click()
  const undo = page.getByRole('button', { name: 'Urungkan berkas satu.pdf' })
  await expect(undo).toBeVisible()
  await inspect(page)
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  await expect(page.getByText('Berkas: 1')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await undo.click()
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  await expect(page.getByText('Berkas: 2')).toBeVisible()
  await leave(page)
})

test('a file that is refused says so and holds back handing in until it is let go', async ({ browser }) => {
  const page = await enter(browser, 'peserta34', PHONE)
  await openWork(page)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'catatan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
  await expect(page.getByText('Isi berkas tidak cocok dengan namanya.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Kirim lagi/ })).toHaveCount(0)
  await inspect(page)
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  await expect(page.getByText('Berkas “catatan.pdf” belum terkirim.')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Batal kirim berkas catatan.pdf' }).click()
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  await expect(confirm(page)).not.toHaveAttribute('aria-disabled', 'true')
  await leave(page)
})

test('without scripts a file is uploaded, taken out, put back, and seen on the sheet before it is sent', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta35', PHONE, { javaScriptEnabled: false })
  await openWork(page)
  await page.locator('input[type=file]').setInputFiles(pdf('peta.pdf'))
  await page.getByRole('button', { name: 'Unggah berkas' }).click()
  await page.getByRole('button', { name: 'Hapus berkas peta.pdf' }).click()
  await page.getByRole('button', { name: 'Urungkan berkas peta.pdf' }).click()
  await expect(page.getByText('Berkas “peta.pdf” kembali ada di tugas ini.')).toBeVisible()
  // Chosen and forgotten: nothing tells the server of it, so the sheet asks.
  await page.locator('input[type=file]').setInputFiles(pdf('lupa.pdf'))
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText('peta.pdf')).toBeVisible()
  await confirm(page).click()
  await expect(page.getByRole('heading', { name: 'Kirim tugas ini?' })).toBeVisible()
  await sheet.getByRole('checkbox', { name: /^Semua berkas yang ingin dikirim/ }).check()
  await confirm(page).click()
  await expect(page.getByText(/^Tugas terkirim/).first()).toBeVisible()
  await page.context().close()
})

test('a file that did not arrive is sent again without being chosen again, and one whose receipt was lost is there', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta22', PHONE, { at: '/tugas' })
  await page.locator('main a[href^="/tugas/"]').first().click()
  const broken = page.getByText('Sambungan terputus sebelum server menjawab.')
  const pdf =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]>>endobj\n%%EOF\n'
  await page.route('**/berkas', (route) => route.abort('connectionreset'))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'peta.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
  await expect(broken).toBeVisible()
  await page.unroute('**/berkas')

  await page.route('**/berkas', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Kirim lagi berkas peta.pdf' }).click()
  const remove = page.getByRole('button', { name: 'Hapus berkas peta.pdf' })
  await expect(remove).toBeVisible()
  await expect(broken).toBeVisible()
  await page.unroute('**/berkas')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByText('Berkas “peta.pdf” sudah sampai sebelumnya.')).toBeVisible()
  await expect(broken).toHaveCount(0)

  let lost = 0
  await page.route('**/berkas.data', async (route) => {
    if ((lost += 1) > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await remove.click()
  await expect(page.getByText('Berkas “peta.pdf” dihapus dari tugas ini.')).toBeVisible()
  await expect(remove).toHaveCount(0)
  // Not `leave`: the browser has complained about the broken line.
  await page.context().close()
})

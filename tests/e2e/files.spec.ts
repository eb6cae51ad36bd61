import { expect, test, type Page } from '@playwright/test'
import { alive, enter, inspect, leave, loseAnswer, PHONE, signIn } from './people.ts'

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

const signOut = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Keluar' })
const unsentFile = (page: Page) => page.getByRole('dialog', { name: 'Ada berkas yang belum terkirim' })

/** Uploads stay on the line until the answer is called. */
async function holdUploads(page: Page): Promise<() => void> {
  let letThrough = () => {}
  const open = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/berkas', async (route) => {
    // A word about a file is no file.
    if (route.request().headers()['content-type']?.startsWith('multipart/')) await open
    await route.continue()
  })
  return letThrough
}

const confirm = (page: Page) => page.getByRole('button', { name: 'Ya, kirim sekarang' })

test('chosen files are on their way at once, several together; handing in and leaving wait for them', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta33', PHONE)
  await openWork(page)
  // Before its scripts a field takes one file at a time.
  await alive(page)
  const letThrough = await holdUploads(page)
  const field = page.locator('input[type=file]')
  await field.setInputFiles([pdf('satu.pdf'), pdf('dua.pdf'), pdf('tiga.pdf')])
  await expect(page.getByRole('button', { name: /^Batalkan berkas/ })).toHaveCount(3)
  expect(await field.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(0)
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  await expect(confirm(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('Menunggu 3 berkas selesai diunggah.')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await signOut(page).click()
  for (const name of ['satu.pdf', 'dua.pdf', 'tiga.pdf'])
    await expect(unsentFile(page).getByText(name)).toBeVisible()
  await inspect(page)
  await unsentFile(page).getByRole('link', { name: 'Kirim dulu' }).click()
  await expect(unsentFile(page)).toBeHidden()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  await (await asked).dismiss()
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
  // The sheet waits for a file that is still being put back.
  await page.route('**/berkas/urungkan*', async (route) => {
    await new Promise((over) => setTimeout(over, 700))
    await route.continue()
  })
  await undo.click()
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  await expect(page.getByText('Berkas: 2')).toBeVisible()
  await leave(page)
})

test(
  'a file that is refused holds back handing in until it is let go, and one on its way holds back signing out',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'peserta34', PHONE)
    await openWork(page)
    await alive(page)
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
    await page.goBack()
    await expect(page.getByRole('dialog')).toHaveCount(0)

    // Signed out from another page than the one where it is being sent.
    await holdUploads(page)
    await page.locator('input[type=file]').setInputFiles(pdf('lambat.pdf'))
    await expect(page.getByRole('button', { name: 'Batalkan berkas lambat.pdf' })).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: 'Beranda' }).click()
    await page.waitForURL((address) => address.pathname === '/')
    await signOut(page).click()
    await unsentFile(page).getByRole('link', { name: 'Kirim dulu' }).click()
    await page.waitForURL('**/tugas/*')
    await expect(page.getByRole('button', { name: 'Batalkan berkas lambat.pdf' })).toBeVisible()
    await signOut(page).click()
    await unsentFile(page).getByRole('button', { name: 'Buang dan keluar' }).click()
    await page.waitForURL('**/masuk')
    await signIn(page, 'peserta34@demo.aksis.test')
    await openWork(page)
    await expect(page.getByText('lambat.pdf')).toHaveCount(0)
    await leave(page)
  },
)

test(
  'without scripts a file is uploaded, taken out, put back, and seen on the sheet before it is sent',
  { tag: '@long' },
  async ({ browser }) => {
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
  },
)

test('a file that did not arrive is sent again without being chosen again, and one whose receipt was lost is there', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta22', PHONE, { at: '/tugas' })
  await page.locator('main a[href^="/tugas/"]').first().click()
  await page.waitForURL('**/tugas/*')
  await alive(page)
  const broken = page.getByText('Sambungan terputus sebelum server menjawab.')
  await page.route('**/berkas', (route) => route.abort('connectionreset'))
  const field = page.locator('input[type=file]')
  await field.setInputFiles(pdf('peta.pdf'))
  await expect(broken).toBeVisible()
  await expect(page.getByRole('button', { name: 'Kirim lagi berkas peta.pdf' })).toBeVisible()
  await page.unroute('**/berkas')

  // No browser says that this line is back: it is tried.
  await page.route('**/berkas', loseAnswer)
  const remove = page.getByRole('button', { name: 'Hapus berkas peta.pdf' })
  await expect(remove).toBeVisible()
  await expect(broken).toBeVisible()
  await page.unroute('**/berkas')
  await expect(page.getByText('Berkas “peta.pdf” sudah sampai sebelumnya.')).toBeVisible()
  await expect(broken).toHaveCount(0)

  let lost = 0
  await page.route('**/berkas.data', async (route) => {
    if ((lost += 1) > 1) return route.continue()
    await loseAnswer(route)
  })
  await remove.click()
  await expect(page.getByText('Berkas “peta.pdf” dihapus dari tugas ini.')).toBeVisible()
  await expect(remove).toHaveCount(0)

  await page.route('**/berkas', loseAnswer)
  await field.setInputFiles(pdf('sampai.pdf'))
  await expect(broken).toBeVisible()
  await page.getByRole('button', { name: 'Batal kirim berkas sampai.pdf' }).click()
  await expect(page.getByText('belum diketahui apakah berkas “sampai.pdf” sudah sampai')).toBeVisible()
  await page.unroute('**/berkas')
  await expect(page.getByText('Berkas “sampai.pdf” sudah sampai sebelum dibatalkan.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hapus berkas sampai.pdf' })).toBeVisible()

  await page.route('**/berkas', (route) => route.abort('connectionreset'))
  await field.setInputFiles(pdf('hilang.pdf'))
  await expect(broken).toBeVisible()
  await page.getByRole('button', { name: 'Batal kirim berkas hilang.pdf' }).click()
  await expect(page.getByText('belum diketahui apakah berkas “hilang.pdf” sudah sampai')).toBeVisible()
  await page.unroute('**/berkas')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByText('Berkas “hilang.pdf” tidak jadi dikirim.')).toBeVisible()
  // Not `leave`: the browser has complained about the broken line.
  await page.context().close()
})

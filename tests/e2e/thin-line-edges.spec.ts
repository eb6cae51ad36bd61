import { expect, test, type Page } from '@playwright/test'
import { alive, DESK, enter, PHONE } from './people.ts'

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]>>endobj\n%%EOF\n'

/** Which forms went out as the browser sends them, each with the address it went to. */
function plainForms(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.isNavigationRequest()) sent.push(request.url())
  })
  return sent
}

test(
  'a form that has been answered is not sent to the page it leads to, when that is of an older build',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'peserta19', DESK)
    const sent = plainForms(page)
    // A list that was reached from a page that is alive is alive, too.
    await page.goto('/profil')
    await alive(page)
    await page.getByRole('link', { name: 'Rekomendasi', exact: true }).first().click()
    await page.waitForURL('**/rekomendasi')
    await page.route('**/assets/section*.js*', (route) => route.fulfill({ status: 404 }))
    await page.getByRole('button', { name: /^Buat rekomendasi/ }).click()
    await page.waitForURL('**/bagian/identitas')
    await expect(page.getByRole('textbox', { name: /^Judul/ })).toBeVisible()
    expect(sent).toEqual([])
    // Not `leave`: the browser has complained about the missing file.
    await page.context().close()
  },
)

test('a file sent after the session has ended does not take the page, and the text on it, away', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta19', PHONE, { at: '/tugas' })
  await page.locator('main a[href^="/tugas/"]').first().click()
  await page.waitForURL('**/tugas/*')
  await alive(page)
  const work = page.locator('textarea[name=naskah]')
  await expect(work).toBeVisible()
  await page.context().clearCookies()
  await work.fill('Naskah yang ditulis setelah sesi berakhir.')
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'peta.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) })
  await expect(page.getByText('Anda perlu masuk lagi sebelum berkas dapat diunggah.').first()).toBeVisible()
  expect(asked.filter((one) => /^GET \/tugas\/.*\.data$/.test(one))).toEqual([])
  await expect(work).toHaveValue('Naskah yang ditulis setelah sesi berakhir.')
  await page.context().close()
})

test(
  'a note in a lesson is sent from an older browser, which cannot send a form a second time',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'peserta19', PHONE)
    await page.addInitScript(() => Reflect.deleteProperty(HTMLFormElement.prototype, 'requestSubmit'))
    await page.goto('/belajar/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu')
    await page.getByLabel('Catatan Anda').first().fill('Ditulis di ponsel lama.')
    await page.getByRole('button', { name: 'Simpan catatan' }).first().click()
    await expect(page.getByText(/^Tersimpan di server/)).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Catatan Anda').first()).toHaveValue('Ditulis di ponsel lama.')
    await page.getByRole('banner').getByRole('button', { name: 'Keluar' }).click()
    await page.waitForURL('**/masuk')
    await page.context().close()
  },
)

test(
  'who is signed out and cannot come back is asked before she leaves her text, and may leave',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'peserta19', PHONE)
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      // Of two questions the first is answered with no.
      void (asked.length % 2 === 0 ? dialog.accept() : dialog.dismiss())
    })
    const way = page.getByRole('navigation', { name: 'Jejak halaman' })
    const follow = () => way.getByRole('link').filter({ visible: true }).first().click()
    await page.goto('/rekomendasi')
    await page.getByRole('button', { name: /^Buat rekomendasi/ }).click()
    await page.waitForURL('**/bagian/identitas')
    await page.context().clearCookies()
    await page.getByRole('textbox', { name: /^Judul/ }).fill('Ditulis setelah akun ditutup')
    await expect(page.getByText('Anda perlu masuk lagi.')).toBeVisible()
    await follow()
    await expect.poll(() => asked.length).toBe(1)
    await expect(page).toHaveURL(/bagian\/identitas$/)
    await follow()
    await page.waitForURL('**/masuk?*')
    expect(asked).toHaveLength(2)
    await page.context().close()
  },
)

test(
  'a text that the server refuses for good does not hold the links of its page',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'peserta19', PHONE, { at: '/tugas' })
    await page.locator('main a[href^="/tugas/"]').first().click()
    await page.waitForURL('**/tugas/*')
    await alive(page)
    const work = page.locator('textarea[name=naskah]')
    await page.route('**/naskah', (route) => route.fulfill({ status: 404 }))
    await work.fill('Naskah untuk tugas yang sudah ditutup.')
    await expect(page.getByText('Tersimpan di perangkat ini, belum terkirim').first()).toBeVisible()
    page.once('dialog', (dialog) => void dialog.accept())
    await page.locator('a[href="/rekomendasi"]:visible').first().click()
    await page.waitForURL('**/rekomendasi')
    await page.context().close()
  },
)

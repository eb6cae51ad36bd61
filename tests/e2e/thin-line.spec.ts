import { expect, test, type Page } from '@playwright/test'
import { alive, DESK, enter, leave, PHONE, signIn } from './people.ts'
import { lessonText, writeLesson } from './lesson-text.ts'

async function startRecommendation(page: Page) {
  await page.goto('/rekomendasi')
  await page.getByRole('button', { name: /^Buat rekomendasi/ }).click()
  await page.waitForURL('**/bagian/identitas')
  await alive(page)
}

/** Opens a page whose scripts stay on their way until they are let through; then they save what was written. */
async function openWithoutScriptsYet(page: Page, address: string) {
  let letThrough = () => {}
  const arrived = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/*.js', async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  return async () => {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'POST')
    letThrough()
    expect((await saved).ok()).toBe(true)
    await page.unroute('**/*.js')
  }
}

test('what is written before the scripts arrive is kept, and saved once they are there', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta28', PHONE)
  await startRecommendation(page)
  const title = page.getByRole('textbox', { name: /^Judul/ })
  const reason = page.getByRole('textbox', { name: /^Alasan/ })
  const [relaxed, pressing] = [page.getByRole('radio').first(), page.getByRole('radio').nth(1)]
  await reason.fill('Alasan yang pertama, sudah tersimpan.')
  await expect(page.getByText(/^Tersimpan di server/)).toBeVisible()

  const letScriptsThrough = await openWithoutScriptsYet(page, page.url())
  await title.fill('Ambulans perahu untuk muara')
  await relaxed.check()
  await pressing.check()
  await reason.fill('Alasan yang kedua, ditulis sebelum skrip tiba.')
  await letScriptsThrough()
  await expect(reason).toHaveValue('Alasan yang kedua, ditulis sebelum skrip tiba.')
  await page.reload()
  await expect(title).toHaveValue('Ambulans perahu untuk muara')
  await expect(pressing).toBeChecked()
  await expect(reason).toHaveValue('Alasan yang kedua, ditulis sebelum skrip tiba.')

  const letThem = await openWithoutScriptsYet(page, page.url().replace('identitas', 'opd'))
  const office = page.getByRole('combobox').first()
  await office.selectOption({ index: 3 })
  const chosen = await office.inputValue()
  await letThem()
  await page.reload()
  await expect(office).toHaveValue(chosen)
  await leave(page)
})

/** On a phone the trail is one link: to the page above. */
function wayBack(page: Page) {
  return page.getByRole('navigation', { name: 'Jejak halaman' }).getByRole('link').first()
}

test('a line that breaks while one writes costs no word', async ({ browser }) => {
  const page = await enter(browser, 'peserta23', PHONE)
  await startRecommendation(page)
  const title = page.getByRole('textbox', { name: /^Judul/ })
  await title.fill('Perahu posyandu')
  await expect(page.getByText(/^Tersimpan di server/)).toBeVisible()
  await page.context().setOffline(true)
  await title.fill('Perahu posyandu untuk dusun tanpa sinyal')
  const away = page.getByRole('status').filter({ hasText: 'Sambungan terputus atau lambat.' })
  await expect(away).toBeVisible()
  await expect(page.getByText('Tersimpan di perangkat ini, belum terkirim').first()).toBeVisible()
  // Followed now, a link would end on the browser's own page; the server is asked for a sign of life instead.
  const silent = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/sehat'))
  await wayBack(page).click()
  await silent
  await expect(title).toHaveValue('Perahu posyandu untuk dusun tanpa sinyal')
  await page.context().setOffline(false)
  await expect(away).toHaveCount(0)
  await expect(page.getByText(/^Tersimpan di server/)).toBeVisible()
  await page.reload()
  await expect(title).toHaveValue('Perahu posyandu untuk dusun tanpa sinyal')
  // Not `leave`: the browser has complained about the broken line.
  await page.context().close()
})

test('a link or the back button waits for the last words that a bad line holds up', async ({ browser }) => {
  const page = await enter(browser, 'peserta25', PHONE)
  const away = page.getByText('Sambungan terputus atau lambat.')
  const breakLine = () =>
    page.route('**/*', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort('connectionreset') : route.continue(),
    )
  await startRecommendation(page)
  const section = page.url()
  const title = page.getByRole('textbox', { name: /^Judul/ })
  await breakLine()
  await title.fill('Jembatan gantung')
  await expect(away).toBeVisible()
  await title.fill('Jembatan gantung untuk anak sekolah')
  // By the keyboard: what is saved meanwhile may move the page under a pointer.
  await wayBack(page).press('Enter')
  await page.unroute('**/*')
  await page.waitForURL(/\/rekomendasi\/[\w-]+$/)
  await page.goto(section)
  await expect(title).toHaveValue('Jembatan gantung untuk anak sekolah')

  // A list that was reached from a page that is alive: as a document the browser itself goes back to it.
  await page.goto('/profil')
  await alive(page)
  await page.getByRole('link', { name: 'Tugas', exact: true }).first().click()
  await page.locator('main a[href^="/tugas/"]').first().click()
  const work = page.locator('textarea[name=naskah]')
  await expect(page.getByText(/^Tersimpan di server/)).toBeVisible()
  const assignment = page.url()
  await breakLine()
  await work.fill('Naskah yang ditulis di atas perahu.')
  await page.goBack()
  await expect(work).toHaveValue('Naskah yang ditulis di atas perahu.')
  await page.unroute('**/*')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.waitForURL('**/tugas')
  await page.goto(assignment)
  await expect(work).toHaveValue('Naskah yang ditulis di atas perahu.')

  await page.goto('/tugas')
  await page.locator('main a[href^="/tugas/"]').first().click()
  await alive(page)
  await breakLine()
  await work.fill('Naskah yang ditulis di atas perahu, lalu Kembali.')
  await expect(page.getByText('Tersimpan di perangkat ini, belum terkirim').first()).toBeVisible()
  await page.goBack()
  await page.unroute('**/*')
  await page.goto(assignment)
  // The page may have sent it while it was left; else the phone has it.
  await expect(async () => {
    const offered = page.getByRole('button', { name: 'Pakai', exact: true })
    if (await offered.isVisible()) await offered.click()
    await expect(work).toHaveValue('Naskah yang ditulis di atas perahu, lalu Kembali.', { timeout: 1000 })
  }).toPass()
  // Not `leave`: the browser has complained about the broken line.
  await page.context().close()
})

test(
  'a page whose script does not arrive is waited for; one of an older build is asked for as a page',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'pelatih2', DESK)
    const open = async () => {
      await page.goto('/profil')
      await alive(page)
      await page.evaluate(() => Object.assign(window, { stillHere: true }))
    }
    const stillHere = () => page.evaluate(() => 'stillHere' in window)
    const follow = () => page.getByRole('link', { name: 'Penilaian', exact: true }).first().click()

    await open()
    await page.route('**/assets/*.js*', (route) => route.abort('connectionreset'))
    await follow()
    await expect(page.getByText('Sambungan terputus atau lambat.')).toBeVisible()
    await page.unroute('**/assets/*.js*')
    await page.waitForURL('**/penilaian')
    expect(await stillHere()).toBe(true)

    await open()
    await page.route('**/assets/grading*.js*', (route) => route.fulfill({ status: 404 }))
    await follow()
    await page.waitForURL('**/penilaian')
    expect(await stillHere()).toBe(false)
    // Not `leave`: the browser has complained about the broken line.
    await page.context().close()
  },
)

test('what is written after the session has ended waits on the page until its writer is back', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta26', PHONE)
  await startRecommendation(page)
  const title = page.getByRole('textbox', { name: /^Judul/ })
  await title.fill('Sumur bor untuk dusun atas')
  await expect(page.getByText(/^Tersimpan di server/)).toBeVisible()
  // The same browser, as another tab would do it.
  await page.context().clearCookies()
  await title.fill('Sumur bor untuk dusun atas dan sekolahnya')
  await expect(page.getByRole('status').filter({ hasText: 'Anda perlu masuk lagi.' })).toBeVisible()
  await expect(title).toHaveValue('Sumur bor untuk dusun atas dan sekolahnya')

  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Masuk di tab baru' }).click()
  const other = await opened
  await signIn(other, 'peserta26@demo.aksis.test')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByText(/^Tersimpan di server/)).toBeVisible()
  await expect(page.getByText('Anda perlu masuk lagi.')).toHaveCount(0)
  await page.reload()
  await expect(title).toHaveValue('Sumur bor untuk dusun atas dan sekolahnya')
  await leave(page)
})

test(
  'a browser that takes itself for offline still reaches a server that is there',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'sekretariat', DESK)
    await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }))
    await page.goto('/sekretariat')
    const menu = page.getByRole('navigation', { name: 'Utama' })
    await menu.getByRole('link', { name: 'Rekomendasi' }).click()
    await page.waitForURL('**/rekomendasi')
    await expect(page.getByText('Sambungan terputus atau lambat.')).toHaveCount(0)
    await leave(page)
  },
)

test('a note in a lesson stays on its page when the line is gone, and is sent once it is back', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta24', PHONE, {
    at: '/belajar/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu',
  })
  await expect(page.locator('script[src*="entry.client"]')).toHaveCount(0)
  const note = page.getByLabel('Catatan Anda').first()
  const save = page.getByRole('button', { name: 'Simpan catatan' }).first()
  const unsent = page.getByText('Tersimpan di perangkat ini, belum terkirim')
  await expect(unsent).toBeHidden()
  await page.context().setOffline(true)
  await note.fill('Satu keluarga, empat pintu, dan tidak ada yang menunggu di ujungnya.')
  await save.click()
  await expect(unsent).toBeVisible()
  await expect(note).toHaveValue('Satu keluarga, empat pintu, dan tidak ada yang menunggu di ujungnya.')
  await page.context().setOffline(false)
  await expect(page.getByText(/^Tersimpan di server/)).toBeVisible()
  await page.reload()
  await expect(note).toHaveValue('Satu keluarga, empat pintu, dan tidak ada yang menunggu di ujungnya.')
  // Not `leave`: the browser has complained about the broken line.
  await page.context().close()
})

test('who has written what nobody will save is asked before a link takes her away, but not on the page itself', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta25', PHONE)
  await startRecommendation(page)
  const section = page.url()
  const title = page.getByRole('textbox', { name: /^Judul/ })
  await title.fill('Bantuan untuk 6408010101900001')
  await page.getByRole('link', { name: /bilangan 16 angka/ }).click()
  await expect(title).toBeFocused()
  const back = page.getByRole('link', { name: 'Kembali ke rekomendasi' })
  await Promise.all([asked(page, 'dismiss'), back.click()])
  await expect(title).toHaveValue('Bantuan untuk 6408010101900001')
  expect(page.url().split('#')[0]).toBe(section)
  await Promise.all([asked(page, 'accept'), back.click()])
  await page.waitForURL((address) => !address.pathname.includes('/bagian/'))

  const trainer = await enter(browser, 'pelatih3', DESK, {
    at: '/studio/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu',
  })
  await expect(trainer.locator('.tool-row')).toContainText('Tersimpan')
  await writeLesson(trainer, '## Naskah yang ditolak: 6408010101900001')
  await expect(trainer.locator('.tool-row')).toContainText('Belum tersimpan')
  const away = trainer.getByRole('link', { name: 'Penilaian', exact: true }).first()
  await Promise.all([asked(trainer, 'dismiss'), away.click()])
  await expect(lessonText(trainer)).toHaveValue('## Naskah yang ditolak: 6408010101900001')
  for (const one of [page, trainer]) await one.context().close()
})

/** The browser asks whether to leave the page, and is answered before anything else is done. */
async function asked(page: Page, answer: 'accept' | 'dismiss') {
  const question = await page.waitForEvent('dialog')
  await question[answer]()
}

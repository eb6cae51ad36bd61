import { expect, test, type ElementHandle, type Page } from '@playwright/test'
import { alive, arrived, DESK, enter, inspect, leave, PHONE, receipt, word } from './people.ts'

const sheet = (page: Page) => page.getByRole('dialog')

/** The last card of the queue that both leaders may decide. */
async function lastCard(page: Page): Promise<string> {
  await page.goto('/tinjau')
  const cards = await page
    .locator('ol.rows a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  for (const card of cards.reverse()) {
    await page.goto(card ?? '')
    if (await page.getByRole('link', { name: 'Setujui', exact: true }).count()) return card ?? ''
  }
  throw new Error('No card that both may decide.')
}

async function isInView(page: Page, text: string) {
  const notice = arrived(page).filter({ hasText: text })
  await expect(notice).toBeInViewport()
  return notice
}

/** Something of the page that one sees, and how far below the window's top it stands, in whole pixels. */
async function inView(page: Page) {
  // By handle: another paragraph may come before it.
  for (const element of await page.locator('main p, main h2').elementHandles()) {
    const place = await placeOf(element)
    if (place > 150 && place < 600) return { element, place }
  }
  throw new Error('Nothing of the page is in view.')
}

async function placeOf(element: ElementHandle): Promise<number> {
  return Math.round((await element.boundingBox())?.y ?? -1)
}

test('the back button of the phone closes a sheet and leaves the page where it is', async ({ browser }) => {
  const page = await enter(browser, 'wabup', PHONE)
  await lastCard(page)
  await page.evaluate(() => window.scrollTo(0, 200))
  await page.getByRole('link', { name: 'Perbaiki' }).click()
  await expect(sheet(page)).toBeVisible()
  await sheet(page).getByRole('textbox').fill('Masih ditulis.')
  // The note that is not sent yet is then told of on the page, perhaps above: what she looks at stays where it is.
  const seen = await inView(page)
  await page.goBack()
  await expect(sheet(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\/tinjau\/[\w-]+$/)
  await expect.poll(() => placeOf(seen.element)).toBe(seen.place)
  await expect(page.getByRole('link', { name: 'Perbaiki' })).toBeFocused()
  await page.goForward()
  await expect(sheet(page).getByRole('textbox')).toHaveValue('Masih ditulis.')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\/tinjau\/[\w-]+$/)
  await page.getByRole('link', { name: 'Tunda' }).click()
  await page.reload()
  await expect(sheet(page)).toBeVisible()
  await sheet(page).getByRole('link', { name: 'Tutup' }).click()
  await expect(sheet(page)).toHaveCount(0)
  await expect(page.locator('#tunda')).toBeHidden()
  await leave(page)
})

test(
  'a broken line is told in the sheet that waits for it, and covers no button',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'wabup', PHONE)
    await lastCard(page)
    await page.getByRole('link', { name: 'Setujui', exact: true }).click()
    await page.route('**/*.data*', (route) => route.abort('connectionreset'))
    await sheet(page).getByRole('button', { name: 'Setujui', exact: true }).click()
    const notice = sheet(page).getByText('Sambungan terputus atau lambat.')
    await expect(notice).toBeInViewport({ ratio: 1 })
    for (const pressed of await sheet(page).locator('a, button').all()) {
      const [above, below] = [await notice.boundingBox(), await pressed.boundingBox()]
      if (!above || !below) throw new Error('Not drawn.')
      expect(above.y >= below.y + below.height || above.y + above.height <= below.y).toBe(true)
    }
    // Not `leave`: the browser has complained about the broken line.
    await page.context().close()
  },
)

for (const javaScriptEnabled of [true, false])
  test(
    `who loses the race is led to the notice, ${javaScriptEnabled ? 'with' : 'without'} scripts`,
    javaScriptEnabled ? {} : { tag: '@long' },
    async ({ browser }) => {
      const late = await enter(browser, 'wabup', PHONE, { javaScriptEnabled })
      const card = await lastCard(late)
      const first = await enter(browser, 'bupati', PHONE)
      await late.getByRole('link', { name: '+ Catatan' }).click()
      await late.locator('#catatan').getByLabel('Catatan').fill('Kalimat yang tidak boleh hilang.')
      await first.goto(card)
      await first.getByRole('link', { name: 'Setujui', exact: true }).click()
      await sheet(first).getByRole('button', { name: 'Setujui', exact: true }).click()
      await expect(receipt(first, 'Disetujui')).toBeVisible()
      await late.locator('#catatan').getByRole('button', { name: 'Setujui dengan catatan' }).click()
      const notice = await isInView(late, 'Kalimat yang tidak boleh hilang.')
      await expect(notice).toBeFocused()
      await expect(sheet(late)).toHaveCount(0)
      await first.getByRole('button', { name: /^Urungkan/ }).click()
      await expect(word(first, 'Putusan diurungkan')).toBeVisible()
      await leave(first)
      await leave(late)
    },
  )

for (const javaScriptEnabled of [true, false])
  test(
    `a draft made by accident is discarded, and taken back, ${javaScriptEnabled ? 'with' : 'without'} scripts`,
    javaScriptEnabled ? {} : { tag: '@long' },
    async ({ browser }) => {
      test.setTimeout(180_000)
      const lead = await enter(browser, javaScriptEnabled ? 'peserta36' : 'peserta31', PHONE, {
        javaScriptEnabled,
      })
      await lead.goto('/rekomendasi')
      await lead.getByRole('button', { name: /^Buat rekomendasi/ }).click()
      await lead.waitForURL('**/bagian/identitas')
      const draft = lead.url().replace('/bagian/identitas', '')
      await lead.goto(draft)
      if (javaScriptEnabled) await inspect(lead)
      await lead.getByRole('button', { name: 'Buang draf ini' }).click()
      await expect(word(lead, 'Draf dibuang.')).toBeVisible()
      const row = lead.locator(`ul.rows a[href="${new URL(draft).pathname}"]`)
      await expect(row).toHaveCount(0)
      if (javaScriptEnabled) await inspect(lead)
      await word(lead, 'Draf dibuang.').getByRole('button', { name: 'Urungkan' }).click()
      await expect(word(lead, 'Draf kembali seperti semula.')).toBeVisible()

      await lead.getByRole('button', { name: 'Buang draf ini' }).click()
      await expect(word(lead, 'Draf dibuang.')).toBeVisible()
      await lead.goto('/rekomendasi')
      await lead.getByRole('paragraph').filter({ hasText: 'Baru dibuang' }).getByRole('link').first().click()
      await expect(lead.getByText(/^Draf ini dibuang pukul/)).toBeVisible()
      if (javaScriptEnabled) await inspect(lead)
      await lead.getByRole('button', { name: 'Urungkan' }).click()
      await expect(word(lead, 'Draf kembali seperti semula.')).toBeVisible()
      await lead.getByRole('button', { name: 'Buang draf ini' }).click()
      await expect(word(lead, 'Draf dibuang.')).toBeVisible()
      await leave(lead)
    },
  )

test('what would go live stands on a sheet before it does, without scripts too', async ({ browser }) => {
  const trainer = await enter(browser, 'pelatih2', DESK, {
    javaScriptEnabled: false,
    at: '/studio/tiga-data-dasar',
  })
  await trainer.locator('main .rows a').first().click()
  const text = trainer.getByLabel('Naskah pelajaran (Markdown)')
  await text.fill(`${await text.inputValue()}\n\nKalimat yang belum terbit.\n`)
  await trainer.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(word(trainer, 'Peserta belum melihatnya')).toBeVisible()
  const release = trainer.locator('#terbitkan')
  await expect(release).toBeHidden()
  await trainer.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  await expect(release.locator('ins').filter({ hasText: 'Kalimat yang belum terbit.' })).toBeVisible()
  await release.getByRole('link', { name: 'Tutup' }).click()
  await expect(release).toBeHidden()

  await trainer.getByRole('link', { name: 'Semua versi' }).click()
  await trainer
    .getByRole('link', { name: /^Pulihkan versi/ })
    .first()
    .click()
  await expect(release.locator('ins').filter({ hasText: 'Kalimat yang belum terbit.' })).toBeVisible()
  await expect(release.getByRole('button', { name: /^Pulihkan dan terbitkan versi/ })).toBeVisible()
  await leave(trainer)
})

test('closing a sheet with Escape gives the focus back to what had opened it', async ({ browser }) => {
  const page = await enter(browser, 'peserta29', DESK, { at: '/tugas' })
  await page.locator('main a[href^="/tugas/"]').first().click()
  await page.waitForURL('**/tugas/*')
  const opener = page.getByRole('button', { name: 'Kirim tugas' }).first()
  await alive(page)
  await page.getByRole('textbox', { name: /^Naskah tugas/ }).fill('Ditulis dengan papan ketik.')
  await opener.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.waitForTimeout(1000)
  await expect(opener).toBeFocused()
  await page.context().close()
})
